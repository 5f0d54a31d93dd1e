import { TextDecoder } from 'node:util';

/** Encodings of .xls files from before Excel 97, by the number that the file gives. */
const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10008: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

/** Text of a code page; without this the spreadsheet library reads Chinese as Latin letters and says nothing. */
export function decodeCodePage(page: number, bytes: ArrayLike<number>): string {
  let decoder = decoders.get(page);
  if (!decoder) {
    const isWindows = page >= 1250 && page <= 1258;
    decoder = new TextDecoder(ENCODINGS[page] ?? `windows-${isWindows ? page : 1252}`, { ignoreBOM: true });
    decoders.set(page, decoder);
  }
  return decoder.decode(Uint8Array.from(bytes));
}
