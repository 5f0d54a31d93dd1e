import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { OfficeFont } from '../../core/documents/office-style.js';

const TWIPS_PER_MILLIMETRE = 56.6929;
export const TWIPS_PER_POINT = 20;
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MILLIMETRE);

/** Characters that XML refuses; a survey may hold them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** One run per line; every script in the named font, so that digits stand in it too. */
export function runsOf(text: string, { font, size }: OfficeFont, bold = false): readonly TextRun[] {
  return text
    .replace(FORBIDDEN, '')
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          font: { ascii: font, eastAsia: font, hAnsi: font, cs: font },
          size: size * 2,
          bold,
          ...(index ? { break: 1 } : {}),
        }),
    );
}

/** A paragraph of one font. */
export const paragraphOf = (
  text: string,
  font: OfficeFont,
  {
    bold = false,
    ...options
  }: Omit<IParagraphOptions, 'children' | 'text'> & { readonly bold?: boolean } = {},
): Paragraph => new Paragraph({ ...options, children: runsOf(text, font, bold) });
