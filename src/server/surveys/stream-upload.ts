import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ImportResult } from '../../app/import-request.js';
import { type UploadReportOptions, uploadDocument } from '../../app/upload-report.js';

/** The answer to an upload, piece by piece. */
export function streamUpload(result: ImportResult, options: UploadReportOptions): StreamableFile {
  const stream = Readable.from(uploadDocument(result, options));
  // Also when the caller hangs up before the first piece, where a `finally` of the generator would not run.
  stream.once('close', () => result.close());
  return new StreamableFile(stream, { type: 'application/json; charset=utf-8' });
}
