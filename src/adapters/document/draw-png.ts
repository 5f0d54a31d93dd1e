import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** White space that scanners need around a code, in squares. */
const QUIET = 4;

/** Black squares as a PNG, one bit a pixel: `#` is black. Sharp at any size, unlike a drawn table. */
export function drawPng(rows: readonly string[], pixelsPerSquare = 8): Uint8Array {
  const side = (rows.length + 2 * QUIET) * pixelsPerSquare;
  const stride = Math.ceil(side / 8) + 1;
  const bits = new Uint8Array(stride * side).fill(0xff);
  for (let y = 0; y < side; y++) {
    bits[y * stride] = 0;
    const row = rows[Math.floor(y / pixelsPerSquare) - QUIET] ?? '';
    for (let x = 0; x < side; x++) {
      if (row[Math.floor(x / pixelsPerSquare) - QUIET] !== '#') continue;
      const at = y * stride + 1 + (x >> 3);
      bits[at] = (bits[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, side);
  header.setUint32(4, side);
  header.setUint8(8, 1);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', new Uint8Array(header.buffer)),
    ...chunk('IDAT', zlibSync(bits, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}
