import type { Column } from './column.js';
import type { Header } from './find-header.js';
import type { View } from './view.js';

/** Where answers stand: below a header, above the next. */
export interface Body {
  readonly view: View;
  readonly header: Header;
  readonly end: number;
}

/** Enough to tell a column of dates from one of names. */
const SAMPLE = 40;

/** Behind the last row whose answers are looked at, to tell what a column holds. */
export const sampleEnd = ({ header, end }: Pick<Body, 'header' | 'end'>): number =>
  Math.min(end, header.bodyStart + SAMPLE);

/** The title of a column printed again among its answers, as at the top of a page. */
export const isTitleAgain = ({ path }: Column, text: string): boolean => text !== '' && text === path.at(-1);
