import { type Shown, shownByBuiltIn, shownByCode } from './number-format.js';
import { attribute, scanXml } from './scan-xml.js';

/** How each cell style of a workbook shows numbers, by style index. */
export function readStyles(text: string, part: string): readonly Shown[] {
  const codes = new Map<number, Shown>();
  const formats: number[] = [];
  let isInCells = false;
  scanXml(text, part, {
    wantsText: false,
    text: () => undefined,
    open(name, attributes) {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) formats.push(Number(attribute(attributes, 'numFmtId') ?? 0));
      else if (name === 'numFmt') {
        const code = attribute(attributes, 'formatCode') ?? '';
        codes.set(Number(attribute(attributes, 'numFmtId')), shownByCode(code));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats.map((id) => codes.get(id) ?? shownByBuiltIn(id));
}
