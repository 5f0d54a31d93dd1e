import type { Chart, ChartDeclaration, ChartSource } from './chart.js';
import { FINDINGS_CHARTS } from './findings-charts.js';
import { REGISTER_CHARTS } from './register-charts.js';
import { ROUNDS_CHARTS } from './rounds-charts.js';

export type { Chart, ChartSource } from './chart.js';

/** What charts are about, in the order of the page: a part is counted and shown without waiting for the others. */
export const CHART_PARTS = ['findings', 'register', 'rounds'] as const;
export type ChartPart = (typeof CHART_PARTS)[number];

const CHARTS: Readonly<Record<ChartPart, readonly ChartDeclaration[]>> = {
  findings: FINDINGS_CHARTS,
  register: REGISTER_CHARTS,
  rounds: ROUNDS_CHARTS,
};

export const drawCharts = (
  source: ChartSource,
  parts: readonly ChartPart[] = CHART_PARTS,
): readonly Chart[] =>
  parts.flatMap((part) => CHARTS[part].flatMap((declaration) => declaration.draw(source) ?? []));
