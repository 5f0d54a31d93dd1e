import type { JudgedPair } from '../core/similarity/index.js';

/** A named ranking of pairs. */
export interface Curve {
  readonly title: string;
  readonly pairs: readonly JudgedPair[];
}

const [WIDTH, PLOT, MARGIN] = [640, 420, 56];
const LEGEND_ROW = 18;
const COLOURS = ['#8c8c8c', '#0050b3', '#d46b08'];
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const x = (recall: number): number => MARGIN + recall * (WIDTH - 2 * MARGIN);
const y = (precision: number): number => PLOT - MARGIN - precision * (PLOT - 2 * MARGIN);
const at = (value: number): string => value.toFixed(1);
const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (char) => `&#${char.codePointAt(0) ?? 0};`);

/** Recall and precision after each score, pairs of one score taken together; pairs without a score are not found. */
function points(pairs: readonly JudgedPair[]): readonly (readonly [number, number])[] {
  const found = pairs.filter(({ score }) => score >= 0).sort((a, b) => b.score - a.score);
  const positives = pairs.filter(({ isPositive }) => isPositive).length || 1;
  let hits = 0;
  return found.flatMap(({ isPositive, score }, index) => {
    if (isPositive) hits++;
    return found[index + 1]?.score === score ? [] : [[hits / positives, hits / (index + 1)] as const];
  });
}

/** Precision over recall as a picture that any browser shows; nothing is loaded from elsewhere. */
export function drawPrecisionRecall(title: string, curves: readonly Curve[]): string {
  const grid = TENTHS.flatMap((value) => [
    `<line x1="${at(x(value))}" y1="${at(y(0))}" x2="${at(x(value))}" y2="${at(y(1))}" stroke="#e8e8e8"/>`,
    `<line x1="${at(x(0))}" y1="${at(y(value))}" x2="${at(x(1))}" y2="${at(y(value))}" stroke="#e8e8e8"/>`,
    `<text x="${at(x(value))}" y="${at(y(0) + 18)}" text-anchor="middle">${value}</text>`,
    `<text x="${at(x(0) - 8)}" y="${at(y(value) + 4)}" text-anchor="end">${value}</text>`,
  ]);
  const lines = curves.flatMap(({ title: name, pairs }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '#000';
    const path = points(pairs).map(([recall, precision]) => `${at(x(recall))},${at(y(precision))}`);
    // Below the axis: inside, it would lie on the curves where precision is low.
    const row = PLOT + LEGEND_ROW * index;
    return [
      `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<line x1="${at(x(0))}" y1="${at(row - 4)}" x2="${at(x(0) + 24)}" y2="${at(row - 4)}" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${at(x(0) + 32)}" y="${at(row)}">${escaped(name)}</text>`,
    ];
  });
  const height = PLOT + LEGEND_ROW * curves.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${WIDTH / 2}" y="28" text-anchor="middle" font-size="15">${escaped(title)}</text>`,
    ...grid,
    ...lines,
    `<text x="${WIDTH / 2}" y="${PLOT - 18}" text-anchor="middle">召回率</text>`,
    `<text x="16" y="${PLOT / 2}" text-anchor="middle" transform="rotate(-90 16 ${PLOT / 2})">准确率</text>`,
    '</svg>',
    '',
  ].join('\n');
}
