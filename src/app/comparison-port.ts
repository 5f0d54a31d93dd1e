import type { SystemPair } from '../core/audit/same-system.js';
import type { WaterfallLine } from '../core/similarity/index.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { JudgingInputs } from './judging-inputs-port.js';

/** Where the score of a pair comes from: the weights add up to its log-odds. */
export interface ExplainedPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly waterfall: readonly WaterfallLine[];
}

/** What is compared, as a run compared it, and of which systems the pairs are wanted. Plain data: it goes to another thread. */
export interface ComparisonRequest extends JudgingInputs {
  readonly systems: readonly SurveyedSystem[];
  readonly sameSystem: readonly SystemPair[];
  readonly among: readonly string[];
}

/** Compares an inventory once more, off the main thread, to tell of some pairs how their scores came about. */
export interface PairExplainer {
  explain(request: ComparisonRequest): Promise<readonly ExplainedPair[]>;
}
