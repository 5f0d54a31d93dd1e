/** A printed line of the body font, in points; tall enough for the fonts that stand in for the named ones. */
export const LINE_HEIGHT = 15.5;
/** Spreadsheet programs refuse higher rows. */
const HIGHEST_ROW = 409;
const PADDING = 5;

/** Widths in half-width characters: CJK and full-width signs take two, capitals of Latin fonts more than one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    width += code > 0xff || code === 0xd7 ? 2 : /[A-Z%@&MWmw]/.test(char) ? 1.4 : 1.1;
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
