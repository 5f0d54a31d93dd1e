import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { OFFICE_STYLE as STYLE, type OfficeFont } from '../../core/documents/office-style.js';

const TWIPS_PER_MILLIMETRE = 56.6929;
export const TWIPS_PER_POINT = 20;
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MILLIMETRE);

/** Characters that XML refuses; a survey may hold them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/**
 * What 28 characters of the body have to give way to fit the line, in 1/20 point. A character grid would say the
 * same, but LibreOffice sets 21 characters by it.
 */
const TIGHTER = Math.floor(
  twips(210 - STYLE.margins.left - STYLE.margins.right) / STYLE.characters -
    STYLE.body.size * TWIPS_PER_POINT,
);

/** One run per line; every script in the named font, so that digits stand in it too. */
export function runsOf(text: string, { font, size, colour }: OfficeFont, bold = false): readonly TextRun[] {
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
          ...(colour ? { color: colour } : {}),
          ...(size === STYLE.body.size ? { characterSpacing: TIGHTER } : {}),
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
