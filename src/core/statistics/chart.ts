import type { JudgedOutline } from '../audit/judged-outline.js';
import type { FieldId, SystemRecord } from '../survey/survey.js';

/** A figure as data: pages draw it, show it as a table and save it as CSV; nothing is computed a second time. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What is counted, of what, and how blanks are treated. */
  readonly definition: string;
  readonly unit: string;
  readonly form: 'bar' | 'stacked' | 'columns';
  readonly categories: readonly string[];
  /** One value per category; `null` is unknown and is drawn as missing, never as nought. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** How many systems could not be counted because the answer is blank. */
  readonly missing: number;
  /** A target that the policy sets, with its words. */
  readonly target?: { readonly value: number; readonly label: string };
}

/** Questions whose answers are counted one by one; of the others only whether they were answered. */
export const COUNTED_FIELDS = [
  'category',
  'lifecycle',
  'networks',
  'hosting',
  'cloudReady',
  'goLiveDate',
  'constructionCost',
  'constructionFunding',
  'annualOpsCost',
  'opsFunding',
] as const satisfies readonly FieldId[];

export type CountedField = (typeof COUNTED_FIELDS)[number];

/** A system as far as it is counted. */
export interface CountedSystem {
  readonly id: string;
  readonly department: string;
  readonly values: Pick<SystemRecord, CountedField>;
}

/** One round beside the others; what its newest run found is `null` where it was not judged. */
export interface RoundTotals {
  readonly round: string;
  readonly systems: number;
  /** Yearly operating money in 万元, of the systems that state it. */
  readonly opsCost: number;
  /** Systems suspected of being 僵尸. */
  readonly dormant: number | null;
  /** Systems in a group of 影子. */
  readonly grouped: number | null;
  /** Booked savings, 万元 a year. */
  readonly saved: number;
}

/** What charts are drawn from: a round's systems, its newest findings where it was judged, and all rounds. */
export interface ChartSource {
  readonly systems: readonly CountedSystem[];
  /** How many of them answered each question. */
  readonly answered: ReadonlyMap<FieldId, number>;
  readonly judged: JudgedOutline | null;
  /** Booked savings by department, 万元 a year. */
  readonly savings: ReadonlyMap<string, number>;
  /** The same, booking by booking. */
  readonly booked: readonly { readonly system: string; readonly on: string; readonly amount: number }[];
  readonly rounds: readonly RoundTotals[];
}

/** One declaration per chart; `null` when there is nothing to draw it from. */
export interface ChartDeclaration {
  readonly id: string;
  draw(source: ChartSource): Chart | null;
}
