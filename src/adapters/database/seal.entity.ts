import { EntitySchema } from 'typeorm';
import { id, references, text } from './column-kinds.js';

/** Stamped scans of confirmation pages; `content` is the SHA-256 of the answers they confirm. */
export const SealScanSchema = new EntitySchema({
  name: 'seal_scan',
  columns: {
    id,
    submissionId: references('submission'),
    content: text,
    sha256: text,
    name: text,
    bytes: { type: 'bigint' },
    attachedBy: text,
    attachedAt: text,
  },
  uniques: [{ columns: ['submissionId', 'sha256'] }],
});

export const SEAL_TABLES = [SealScanSchema];
