/** A printed line of the body font, in points; tall enough for the fonts that stand in for the named ones. */
export const LINE_HEIGHT = 15.5;
/** Spreadsheet programs refuse higher rows. */
const HIGHEST_ROW = 409;
const PADDING = 5;

/** Widths of the first 256 characters: looked up, because long lists measure every cell. */
const WIDTHS = Array.from({ length: 0x100 }, (_, code) =>
  code === 0xd7 ? 2 : /[A-Z%@&MWmw]/.test(String.fromCharCode(code)) ? 1.4 : 1.1,
);

/** Widths in half-width characters: CJK and full-width signs take two, capitals of Latin fonts more than one. */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // The second half of a pair has been counted with the first.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    width += WIDTHS[code] ?? 2;
  }
  return width;
}

/** How many lines a text takes in a column; a line never breaks inside a CJK character. */
export function countLines(text: string, columnWidth: number, fontSize = 10.5): number {
  const perLine = Math.max(2, (columnWidth - 0.6) * (10.5 / fontSize) - 0.8);
  let lines = 0;
  for (const line of text.split(/\r?\n/)) lines += Math.max(1, Math.ceil(textWidth(line) / perLine));
  return lines;
}

export const rowHeight = (lines: number, lineHeight = LINE_HEIGHT): number =>
  Math.min(HIGHEST_ROW, lines * lineHeight + PADDING);
