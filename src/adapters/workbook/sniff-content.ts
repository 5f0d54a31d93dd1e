import type { ContentName } from '../../core/intake/refusals.js';

/** What the bytes are, whatever the name says. `partial`: cut off inside a signature. */
export type Content = ContentName | 'ole' | 'partial';

const SIGNATURES: readonly (readonly [string, Content])[] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0a1b11ae1', 'ole'],
  ['526172211a07', 'rar'],
  ['377abcaf271c', '7z'],
  ['1f8b', 'gzip'],
  ['255044462d', 'pdf'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['424d', 'image'],
  ['7f454c46', 'program'],
];
const CUT = ['504b0304', 'd0cf11e0a1b11ae1'];

export function sniffContent(bytes: Buffer): Content {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known && !(known[0] === '424d' && !isBitmap(bytes))) return known[1];
  if (bytes.length < 8 && CUT.some((signature) => signature.startsWith(start))) return 'partial';
  if (hasZipInside(bytes)) return start.startsWith('4d5a') ? 'program' : 'unknown';
  return sniffText(bytes);
}

const isBitmap = (bytes: Buffer): boolean => bytes.length > 14 && bytes.readUInt32LE(2) === bytes.length;

/** A workbook behind other bytes: two programs would read two different things. */
export function hasZipInside(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  return (
    tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') >= 0 &&
    bytes.includes('PK\u0003\u0004', 0, 'latin1')
  );
}

function sniffText(bytes: Buffer): Content {
  const head = bytes.subarray(0, 4096);
  const wide = head[0] === 0xff && head[1] === 0xfe;
  const text = head
    .toString(wide ? 'utf16le' : 'latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/u, '')
    .trimStart()
    .toLowerCase();
  if (bytes.every((byte) => byte === 0x20 || byte === 0)) return 'blank';
  if (/^(?:<!doctype html|<html|<head|<body|<meta|<table|<script|<div|<style)/u.test(text)) return 'html';
  if (text.startsWith('<?xml') || text.startsWith('<workbook')) {
    if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml2003';
    if (text.includes('office:document')) return 'fods';
    return text.includes('<html') ? 'html' : 'xml';
  }
  return isBinary(head) ? 'unknown' : 'text';
}

/** Control characters that no text has, in a share that no damaged text reaches. */
function isBinary(head: Buffer): boolean {
  if (head[0] === 0xff && head[1] === 0xfe) return false;
  if (head[0] === 0xfe && head[1] === 0xff) return false;
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  return controls > head.length / 50;
}
