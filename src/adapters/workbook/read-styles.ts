import { type Shown, shownByBuiltIn, shownByCode } from './number-format.js';
import { scanXml } from './scan-xml.js';

/** How each cell style of a workbook shows numbers, by style index. */
export function readStyles(xml: Buffer, part: string): readonly Shown[] {
  const codes = new Map<number, Shown>();
  const formats: number[] = [];
  let isInCells = false;
  scanXml(xml, part, {
    wantsText: false,
    text: () => undefined,
    open(name, attributes) {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) formats.push(Number(attributes.get('numFmtId') ?? 0));
      else if (name === 'numFmt') {
        const code = attributes.get('formatCode') ?? '';
        codes.set(Number(attributes.get('numFmtId')), shownByCode(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats.map((id) => codes.get(id) ?? shownByBuiltIn(id));
}
