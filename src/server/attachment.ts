import { StreamableFile } from '@nestjs/common';
import { createReadStream, statSync } from 'node:fs';
import { basename, extname } from 'node:path';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const CALENDAR = 'text/calendar; charset=utf-8';
export const JSON_TYPE = 'application/json';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `encodeURIComponent` leaves these, RFC 5987 wants them escaped. */
const escape = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** What a name may not hold on any disk, and marks of direction, which make gpj.exe look like exe.jpg. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Surrogate}\\/:*?"<>|]/gu;

/** A file to save, never to open in the page: RFC 6266, with an ASCII name for old programs. */
export const dispositionOf = (fileName: string, plainName: string): string =>
  `attachment; filename="${plainName}"; filename*=UTF-8''${escape(fileName.replace(UNFIT, '_'))}`;

/** A workbook, or a file of another type, to save, never to open in the page. */
export const attachment = (
  bytes: Uint8Array,
  fileName: string,
  plainName: string,
  type = XLSX,
): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: dispositionOf(fileName, plainName),
    length: bytes.byteLength,
  });

const TYPES: Readonly<Record<string, string>> = { '.xlsx': XLSX, '.json': 'application/json; charset=utf-8' };

/** A file on disk to save, streamed; `name` may name folders, which browsers do not make. */
export const attachedFile = (path: string, name: string): StreamableFile =>
  new StreamableFile(createReadStream(path), {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    disposition: dispositionOf(basename(name), `result${extname(path)}`),
    length: statSync(path).size,
  });
