import { type Shown, shownByBuiltIn, shownByCode } from './number-format.js';
import { scanXml } from './scan-xml.js';
import type { Attributes } from './xml-sink.js';

/** What the cell styles of a workbook say, by style index. */
export interface CellStyles {
  /** How each shows numbers. */
  readonly shown: readonly Shown[];
  /** Those that strike the text of their cells out; `null` for none, as in nearly every workbook. */
  readonly struck: ReadonlySet<number> | null;
}

/** Reads the styles part of a workbook. */
export function readStyles(xml: Buffer, part: string): CellStyles {
  const codes = new Map<number, Shown>();
  const formats: number[] = [];
  const fonts: number[] = [];
  const struckFonts = new Set<number>();
  let within = '';
  let font = -1;
  scanXml(xml, part, {
    wantsText: false,
    text: () => undefined,
    open(name, attributes) {
      if (name === 'cellXfs' || name === 'fonts') within = name;
      else if (name === 'xf' && within === 'cellXfs') {
        formats.push(Number(attributes.get('numFmtId') ?? 0));
        fonts.push(Number(attributes.get('fontId') ?? 0));
      } else if (name === 'font' && within === 'fonts') font++;
      else if (name === 'strike' && within === 'fonts' && isOn(attributes)) struckFonts.add(font);
      else if (name === 'numFmt') {
        const code = attributes.get('formatCode') ?? '';
        codes.set(Number(attributes.get('numFmtId')), shownByCode(code));
      }
    },
    close(name) {
      if (name === within) within = '';
    },
  });
  const struck = fonts.flatMap((id, index) => (struckFonts.has(id) ? [index] : []));
  return {
    shown: formats.map((id) => codes.get(id) ?? shownByBuiltIn(id)),
    struck: struck.length ? new Set(struck) : null,
  };
}

/** ST_OnOff of a font property (ECMA-376, 18.8): on where nothing else is said. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false)$/u.test(attributes.get('val') ?? '');
