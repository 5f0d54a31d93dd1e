import type { CountedSystem } from './chart.js';

/** Values of 部署位置 that count as cloud. */
const isCloud = (hosting: string): boolean => hosting.includes('云');

/** 上云: systems in a cloud, those that are or could be, and those outside that do not say whether they could. */
export function cloudCounts(systems: readonly CountedSystem[]): {
  readonly inCloud: number;
  readonly able: number;
  readonly unknown: number;
} {
  let [inCloud, able, unknown] = [0, 0, 0];
  for (const { values } of systems) {
    const places = hosted(values);
    const isIn = places.some(isCloud);
    if (isIn) inCloud++;
    if (isIn || values.cloudReady === '是') able++;
    if (!isIn && values.cloudReady === undefined) unknown++;
  }
  return { inCloud, able, unknown };
}

function hosted({ hosting }: CountedSystem['values']): readonly string[] {
  if (hosting === undefined) return [];
  return typeof hosting === 'string' ? [hosting] : hosting;
}
