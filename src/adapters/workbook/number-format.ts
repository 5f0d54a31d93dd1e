/** What a number format makes of a number, as far as meaning goes. `time` shows no date and stays a number. */
export type Shown = 'number' | 'percent' | 'day' | 'month' | 'year' | 'time';

/**
 * Formats that have a number and no code in the file. 27–58 are those of a Chinese Excel, where 27, 36, 50, 52
 * and 57 show year and month only (ECMA-376 part 1, 18.8.30, zh-cn).
 */
const BUILT_IN: Readonly<Record<number, Shown>> = {
  9: 'percent',
  10: 'percent',
  ...fill([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58], 'day'),
  ...fill([17, 27, 36, 50, 52, 57], 'month'),
  ...fill([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56], 'time'),
};

function fill(ids: readonly number[], shown: Shown): Record<number, Shown> {
  return Object.fromEntries(ids.map((id) => [id, shown]));
}

export const shownByBuiltIn = (id: number): Shown => BUILT_IN[id] ?? 'number';

/** Reads a format code such as `yyyy"-"m;@`: literal text, colours, locales and padding say nothing. */
export function shownByCode(code: string): Shown {
  const bare = code
    .replace(/"[^"]*"?/gu, '')
    .replace(/\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .split(';')[0]
    ?.toLowerCase();
  if (!bare || bare.includes('general') || bare === '@') return 'number';
  const dated = bare.replace(/am\/pm|a\/p/gu, '');
  if (dated.includes('d')) return 'day';
  if (/[ye]/u.test(dated) && !/[0#?]/u.test(dated)) return dated.includes('m') ? 'month' : 'year';
  if (/[hs]|\[m+\]/u.test(dated)) return 'time';
  if (/mmm/u.test(dated)) return 'month';
  return bare.includes('%') ? 'percent' : 'number';
}
