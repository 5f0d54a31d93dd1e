import { LONGEST_TEXT, safeText } from './list-sheet.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Characters that XML refuses. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const PIECE = 2_000;

/** Almost no text needs any of it. */
const SPECIAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff&<>_]/u;

export function escapeText(text: string): string {
  const safe = SPECIAL.test(text) || text.length > LONGEST_TEXT ? safeText(text) : text;
  return safe === text && !SPECIAL.test(text)
    ? text
    : safe.replace(FORBIDDEN, '').replace(/[&<>]/gu, (char) => ESCAPES[char] ?? '');
}

/** Texts that repeat come early and are few; the others are written in their cells, so that memory stays flat. */
const MOST_SHARED = 4_000;

/**
 * The first texts of a workbook's cells, each once: a clause that stands in every row is compressed once, which is most
 * of the time of writing. Continues the strings that the library has numbered.
 */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private base: number | null = null;

  /** Takes over the library's part; the same part again changes nothing. */
  continue(written: string): void {
    this.base ??= written.match(/<si>/gu)?.length ?? 0;
  }

  /** Null: there are enough, the text stands in its cell. */
  numberOf(text: string): number | null {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    if (this.numbers.size >= MOST_SHARED) return null;
    const number = (this.base ?? 0) + this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** The part with the new strings behind the library's; asked for when all cells are written. */
  *part(written: string): Iterable<string> {
    const [head = '', end = ''] = [written.slice(0, written.lastIndexOf('</sst>')), '</sst>'];
    // The counts are optional, and the library's would be wrong.
    yield head.replace(/ (?:count|uniqueCount)="\d*"/gu, '');
    let piece = '';
    for (const [text, number] of this.numbers) {
      piece += `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
      if (number % PIECE) continue;
      yield piece;
      piece = '';
    }
    yield piece + end;
  }
}
