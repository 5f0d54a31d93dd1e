import type { Findings } from '../audit/finding.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { Table } from './table.js';

/** What a list is made from: one audit run, the systems it judged, and whose list it is. */
export interface ListInput {
  readonly systems: ReadonlyMap<string, SurveyedSystem>;
  readonly findings: Findings;
  /** Head of the titles, such as 淄博市; empty where a city has no pack of its own. */
  readonly letterhead: string;
  /** Title of the pack in force, printed above every list. */
  readonly packTitle: string;
  /** By system: deferrals and waivers as of the survey date, one sentence each; left out where there are none. */
  readonly remarks?: ReadonlyMap<string, readonly string[]>;
  /** Who receives this list and by when, where the pack says so. */
  readonly duty: { readonly receiver: string; readonly due: string } | null;
}

/** One document for people; a table is one sheet of it. */
export interface List {
  readonly id: string;
  /** Also the name of the file. */
  readonly title: string;
  tables(input: ListInput): readonly Table[];
}
