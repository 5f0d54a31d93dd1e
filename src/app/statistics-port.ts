import type { JudgedOutline } from '../core/audit/judged-outline.js';
import type { CountedSystem } from '../core/statistics/chart.js';
import type { FieldId } from '../core/survey/survey.js';

/** Counts over a whole round or run, taken where the rows are: no cell and no evidence is read for them. */
export interface StatisticsReader {
  /** The standing systems of a round, as far as charts count them. */
  systems(round: string): Promise<readonly CountedSystem[]>;
  /** How many of them answered each question. */
  answered(round: string): Promise<ReadonlyMap<FieldId, number>>;
  /** How many stand, and their yearly operating money in 万元. */
  totals(round: string): Promise<{ readonly systems: number; readonly opsCost: number }>;
  outline(run: number): Promise<JudgedOutline>;
  /** Systems that a run suspects of being 僵尸, and those in its groups. */
  suspected(run: number): Promise<{ readonly dormant: number; readonly grouped: number }>;
}
