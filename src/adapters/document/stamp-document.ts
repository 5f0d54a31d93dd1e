import { type Zippable, unzipSync, zipSync } from 'fflate';

const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const STAMPED = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/**
 * The bytes of a document with the stamp (YYYY-MM-DD) as their only date: the library writes the clock into the
 * properties and into every entry of the package. Noon, local time: see stamp-workbook of the workbook adapter.
 */
export function stampDocument(bytes: Uint8Array, stamp: string): Uint8Array {
  const [year = 2000, month = 1, day = 1] = stamp.split('-').filter(Boolean).map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const date = new Date(Date.UTC(year, month - 1, day)).toISOString().replace(/\.\d+/u, '');
  const written = unzipSync(bytes);
  const parts: Zippable = {};
  for (const name of Object.keys(written).sort(byPlace)) {
    const content = written[name] ?? new Uint8Array();
    parts[name] = [name === 'docProps/core.xml' ? dated(content, date) : content, { mtime, level: 6 }];
  }
  return zipSync(parts);
}

const dated = (content: Uint8Array, date: string): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(content).replace(STAMPED, `$1${date}`));

function byPlace(a: string, b: string): number {
  const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}
