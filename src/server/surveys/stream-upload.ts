import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ImportResult } from '../../app/import-request.js';

/** The answer to an upload, piece by piece; the result is closed behind the last one. */
export function streamUpload(result: ImportResult, pieces: Iterable<string>): StreamableFile {
  const stream = Readable.from(pieces);
  // Also when the caller hangs up before the first piece, where a `finally` of the generator would not run.
  stream.once('close', () => result.close());
  return new StreamableFile(stream, { type: 'application/json; charset=utf-8' });
}
