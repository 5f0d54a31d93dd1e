import type { Findings } from '../audit/finding.js';
import type { ListDuty, Pack } from '../packs/pack.js';
import type { Settlements } from '../review/settlement.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { Table } from './table.js';

/** A unit that was expected to report and did not. `basis`: why it was expected. */
export interface SilentUnit {
  readonly name: string;
  readonly basis: string;
}

/** How systems are drawn for a spot check: the seed makes the draw repeatable, the share is 0–1 of a stratum. */
export interface Draw {
  readonly seed: string;
  readonly share: number;
}

/** Systems as they are looked up, which may be made then. */
export type SystemsById = Pick<ReadonlyMap<string, SurveyedSystem>, 'get'>;

/** What a list is made from: one audit run, the systems it judged, what was decided, and whose list it is. */
export interface ListInput {
  readonly systems: SystemsById;
  readonly findings: Findings;
  /** Named decisions in force; empty as long as nobody has decided. */
  readonly settlements: Settlements;
  readonly silent: readonly SilentUnit[];
  /** 填报截止日 of the round, where one was set. */
  readonly deadline: string | null;
  readonly draw: Draw;
  readonly pack: Pack;
  /** By system: deferrals and waivers as of the survey date, one sentence each; left out where there are none. */
  readonly remarks?: ReadonlyMap<string, readonly string[]>;
  /** Who receives this list and by when, where the pack says so. */
  readonly duty: ListDuty | null;
}

/** One document for people; a table is one sheet of it. */
export interface List {
  readonly id: string;
  /** Also the name of the file. */
  readonly title: string;
  /** `suspicion`: made of findings alone and marked 待核实, written by every run. `office`: on demand. */
  readonly stage: 'suspicion' | 'office';
  /** Rules it rests on: a pack with none of them in force has no such list, unless it orders it. */
  readonly rules?: readonly string[];
  /** Only for packs that order it, and for the union of all. */
  readonly isLocal?: boolean;
  tables(input: ListInput): readonly Table[];
}
