import type { SharedSystem } from '../core/audit/likeness.js';

/** What an auditor said of two systems of a round. */
export interface PairDecision {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'confirmed' | 'rejected';
  readonly decidedBy: string;
  /** ISO 8601 with offset; never judged by. */
  readonly decidedAt: string;
}

/** What people told a round beside its surveys; part of what a run depends on. */
export interface JudgingInputs {
  /** The list of city-wide shared systems (统建目录), in its order. */
  readonly sharedSystems: readonly SharedSystem[];
  /** By the first and the second id; `a` < `b`. */
  readonly decisions: readonly Pick<PairDecision, 'a' | 'b' | 'verdict'>[];
}

export interface JudgingInputsReader {
  sharedSystems(round: string): Promise<readonly SharedSystem[]>;
  decisions(round: string): Promise<readonly PairDecision[]>;
  /** As they stood when a run was judged; empty for runs before there were any. */
  inputsOfRun(run: number): Promise<JudgingInputs>;
}

export interface JudgingInputsWriter {
  /** The list as a whole: a new one replaces it. */
  replaceSharedSystems(round: string, systems: readonly SharedSystem[]): Promise<void>;
  /** One decision per pair: a later one replaces it. */
  saveDecisions(round: string, decisions: readonly PairDecision[]): Promise<void>;
  keepForRun(run: number, inputs: JudgingInputs): Promise<void>;
}
