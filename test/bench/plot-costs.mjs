// CPU seconds of the join as a picture: over the threshold with a line per size, and over the size with a line per threshold.
const LOWEST = 0.01;
const DECADES = [0.01, 0.1, 1, 10, 100];
const y = (cpu) => 260 - (Math.log10(Math.max(LOWEST, cpu)) + 2) * 60;

function panel(points, { x, lineOf, ticks, offset, title }) {
  const names = [...new Set(points.map(lineOf))];
  const curves = names.map((name) => {
    const own = points.filter((point) => lineOf(point) === name);
    const line = own.map((point) => `${x(point)},${y(point.cpu).toFixed(1)}`).join(' ');
    const last = own.at(-1);
    return `<polyline points="${line}" fill="none" stroke="#245"/><text x="${x(last) + 6}" y="${y(last.cpu)}">${name}</text>`;
  });
  const grid = DECADES.map(
    (at) => `<text x="4" y="${y(at)}">${at} s</text><path d="M60 ${y(at)}H400" stroke="#ddd"/>`,
  );
  const marks = ticks.map(([at, text]) => `<text x="${at - 10}" y="280">${text}</text>`);
  return `<g transform="translate(${offset} 0)"><text x="60" y="14">${title}</text>${[...grid, ...marks, ...curves].join('')}</g>`;
}

export function plotCosts(costs, growth) {
  const overThreshold = (threshold) => 60 + ((threshold - 0.5) / 0.4) * 330;
  const overSize = (size) => 60 + (Math.log2(size / 10_000) / 3) * 330;
  const left = panel(costs, {
    ...{ x: ({ threshold }) => overThreshold(threshold), lineOf: ({ size }) => `N=${size}`, offset: 0 },
    ticks: [0.5, 0.6, 0.7, 0.8, 0.9].map((at) => [overThreshold(at), at]),
    title: 'CPU of the join over the threshold',
  });
  const right = panel(growth, {
    ...{ x: ({ size }) => overSize(size), lineOf: ({ threshold }) => `at ${threshold}`, offset: 500 },
    ticks: [10_000, 20_000, 40_000, 80_000].map((at) => [overSize(at), at]),
    title: 'CPU of the join over the number of systems',
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="980" height="290" font-family="sans-serif" font-size="11">${left}${right}</svg>\n`;
}
