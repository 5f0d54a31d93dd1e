import type { VerdictKind } from '../core/audit/rule.js';
import type { Stability } from '../core/audit/stability.js';
import type { SystemPair } from '../core/audit/same-system.js';
import type { JudgingInputs } from './judging-inputs-port.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** Which thresholds are moved, and what the rules need besides. Plain data: it goes to another thread. */
export interface StabilityOptions {
  readonly asOf: string;
  readonly rules: readonly { readonly id: string; readonly parameters: Readonly<Record<string, number>> }[];
  /** One threshold alone; left out, every threshold of the rules. */
  readonly parameter?: string;
  /** Verdicts of the dormant rules by system, for rules that read them. */
  readonly dormant: readonly (readonly [string, readonly VerdictKind[]])[];
  readonly sameSystem: readonly SystemPair[];
  /** What people told the round beside its surveys: the run was judged with it. */
  readonly inputs: JudgingInputs;
}

/** Moves thresholds off the main thread: a register is judged anew at every reasonable value. */
export interface StabilityMeter {
  measure(systems: readonly SurveyedSystem[], options: StabilityOptions): Promise<readonly Stability[]>;
}
