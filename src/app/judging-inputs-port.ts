import type { SurvivorChoice } from '../core/audit/choose-survivor.js';
import type { SharedSystem } from '../core/audit/likeness.js';
import type { Pack } from '../core/packs/pack.js';

/** What an auditor said of two systems of a round. */
export interface PairDecision {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'confirmed' | 'rejected';
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO 8601 with offset; never judged by. */
  readonly decidedAt: string;
}

/** Which system of its group is kept, as somebody decided; it holds in whatever group the system stands. */
export interface DecidedSurvivor extends Pick<SurvivorChoice, 'system' | 'reason'> {
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
  /** The latest last; left out where there are none. */
  readonly survivors?: readonly SurvivorChoice[];
}

export interface JudgingInputsReader {
  sharedSystems(round: string): Promise<readonly SharedSystem[]>;
  decisions(round: string): Promise<readonly PairDecision[]>;
  /** The latest last. */
  survivors(round: string): Promise<readonly DecidedSurvivor[]>;
  /** As they stood when a run was judged; empty for runs before there were any. */
  inputsOfRun(run: number): Promise<JudgingInputs>;
  /** The pack that a run was judged under, whole, also of a city's own file; `null` for runs that kept none. */
  packOfRun(run: number): Promise<Pack | null>;
}

export interface JudgingInputsWriter {
  /** The list as a whole: a new one replaces it. */
  replaceSharedSystems(round: string, systems: readonly SharedSystem[]): Promise<void>;
  /** One decision per pair: a later one replaces it. */
  saveDecisions(round: string, decisions: readonly PairDecision[]): Promise<void>;
  /** One choice per system; a new one counts as the latest. */
  chooseSurvivor(round: string, choice: DecidedSurvivor): Promise<void>;
  /** Whether there was such a choice. */
  dropSurvivor(round: string, system: string): Promise<boolean>;
  keepForRun(run: number, inputs: JudgingInputs, pack: Pack): Promise<void>;
}
