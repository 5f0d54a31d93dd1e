import { LAST_COLUMN } from './limits.js';

const [SPACE, QUOTE, POINT, SLASH, ZERO, NINE] = [32, 34, 46, 47, 48, 57];
const [LESS, EQUALS, GREATER, A, Z, C, N, R, S, T] = [60, 61, 62, 65, 90, 99, 110, 114, 115, 116];

const MOST_LETTERS = 3;
const MOST_ROW_DIGITS = 7;
/** So many digits are an exact number, and so is every power of ten that they are divided by. */
const EXACT_DIGITS = 15;
const TENS: readonly number[] = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * A cell written as nearly all writers write nearly all cells: `<c r="B7" s="2" t="s"><v>41</v></c>`, with a number or
 * without a value. It knows nothing else and refuses nothing: what is written in another way, or wrong, is left to the
 * reader of all XML. One object for all cells: what it says holds until the next one is read.
 */
export class PlainCell {
  /** 0-based. */
  column = -1;
  /** -1: the cell names none. */
  style = -1;
  hasValue = false;
  /** The value is the number of a shared string. */
  isShared = false;
  value = 0;
  private hasType = false;
  /** What the digits read last say. */
  private number = 0;

  /** Where the cell ends that begins at `start`; -1 where none does that is written so and stands in the 0-based row. */
  read(markup: string, start: number, row: number): number {
    if (
      markup.charCodeAt(start) !== LESS ||
      markup.charCodeAt(start + 1) !== C ||
      markup.charCodeAt(start + 2) !== SPACE
    )
      return -1;
    this.column = this.style = -1;
    this.isShared = this.hasValue = this.hasType = false;
    let at = start + 2;
    while (markup.charCodeAt(at) === SPACE) {
      at = this.attribute(markup, at + 1, row);
      if (at < 0) return -1;
    }
    return this.column < 0 ? -1 : this.content(markup, at);
  }

  /** Where the attribute ends that begins here. */
  private attribute(markup: string, from: number, row: number): number {
    const at = from + 3;
    if (markup.charCodeAt(from + 1) !== EQUALS || markup.charCodeAt(from + 2) !== QUOTE) return -1;
    switch (markup.charCodeAt(from)) {
      case R:
        return this.column < 0 ? closed(markup, this.place(markup, at, row)) : -1;
      case S:
        return this.style < 0 ? closed(markup, this.styleAt(markup, at)) : -1;
      case T:
        return this.hasType ? -1 : closed(markup, this.type(markup, at));
      default:
        return -1;
    }
  }

  private place(markup: string, from: number, row: number): number {
    let at = from;
    let column = 0;
    for (let code = markup.charCodeAt(at); code >= A && code <= Z; code = markup.charCodeAt(++at))
      column = column * 26 + code - A + 1;
    const end = this.digits(markup, at);
    const isSound = at > from && at - from <= MOST_LETTERS && end - at <= MOST_ROW_DIGITS;
    if (!isSound || column > LAST_COLUMN + 1 || this.number !== row + 1) return -1;
    this.column = column - 1;
    return end;
  }

  private type(markup: string, at: number): number {
    this.hasType = true;
    this.isShared = markup.charCodeAt(at) === S;
    return this.isShared || markup.charCodeAt(at) === N ? at + 1 : -1;
  }

  private styleAt(markup: string, at: number): number {
    const end = this.digits(markup, at);
    this.style = this.number;
    return end > at && end - at <= EXACT_DIGITS ? end : -1;
  }

  /** Where digits end, which may be none. */
  private digits(markup: string, from: number): number {
    let at = from;
    let number = 0;
    for (let code = markup.charCodeAt(at); code >= ZERO && code <= NINE; code = markup.charCodeAt(++at))
      number = number * 10 + code - ZERO;
    this.number = number;
    return at;
  }

  private content(markup: string, at: number): number {
    if (markup.charCodeAt(at) === SLASH) return markup.charCodeAt(at + 1) === GREATER ? at + 2 : -1;
    if (!markup.startsWith('><v>', at)) return -1;
    const end = this.amount(markup, at + 4);
    if (end < 0 || !markup.startsWith('</v></c>', end)) return -1;
    this.hasValue = true;
    return end + 8;
  }

  /** Digits, and for a number digits behind the point. */
  private amount(markup: string, from: number): number {
    const end = this.digits(markup, from);
    if (end === from || end - from > EXACT_DIGITS) return -1;
    this.value = this.number;
    if (markup.charCodeAt(end) !== POINT || this.isShared) return end;
    const whole = this.number;
    const last = this.digits(markup, end + 1);
    const power = last - end - 1;
    if (power < 1 || last - from - 1 > EXACT_DIGITS) return -1;
    const ten = TENS[power] ?? 1;
    this.value = (whole * ten + this.number) / ten;
    return last;
  }
}

/** Behind the quote that must stand here. */
const closed = (markup: string, at: number): number =>
  at >= 0 && markup.charCodeAt(at) === QUOTE ? at + 1 : -1;
