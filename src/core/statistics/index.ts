import type { Chart, ChartDeclaration, ChartSource } from './chart.js';
import { FINDINGS_CHARTS } from './findings-charts.js';
import { REGISTER_CHARTS } from './register-charts.js';
import { ROUNDS_CHARTS } from './rounds-charts.js';

export type { Chart, ChartSource } from './chart.js';

/** Every chart, in the order of the page. */
export const CHARTS: readonly ChartDeclaration[] = [...FINDINGS_CHARTS, ...REGISTER_CHARTS, ...ROUNDS_CHARTS];

export const drawCharts = (source: ChartSource): readonly Chart[] =>
  CHARTS.flatMap((declaration) => declaration.draw(source) ?? []);
