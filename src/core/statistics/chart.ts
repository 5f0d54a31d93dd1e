import type { Findings } from '../audit/finding.js';
import type { SurveyedSystem } from '../survey/system.js';

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

/** What charts are drawn from: a round's systems, and its newest findings where it was judged. */
export interface ChartSource {
  readonly systems: readonly SurveyedSystem[];
  readonly findings: Findings | null;
}

/** One declaration per chart; `null` when there is nothing to draw it from. */
export interface ChartDeclaration {
  readonly id: string;
  draw(source: ChartSource): Chart | null;
}
