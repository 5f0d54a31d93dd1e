import { hash } from 'node:crypto';
import type { FileReading, StagedReading } from '../../app/ports.js';
import type { StageRequest } from '../../core/intake/stage-options.js';
import { stageFile } from '../../core/intake/stage-file.js';
import { summaryOf } from '../../core/intake/staged-summary.js';
import { waitingText } from '../../core/intake/stored-system.js';

const fingerprint = (text: string): string => hash('sha256', text, 'hex');

/** Bytes, because they cross to another process and into a file at no cost. */
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const json = (item: unknown): Uint8Array => utf8(JSON.stringify(item));

/** Reads the survey tables of an opened file, and packs what is long. */
export function stageReading({ opened, ...origin }: FileReading, request: StageRequest): StagedReading {
  const staged = stageFile({ ...origin, opened }, { ...request, fingerprint });
  const { report, redacted, systems } = staged;
  return {
    origin,
    summary: summaryOf(staged),
    report: json(report),
    redacted: redacted && json(redacted),
    openForms: report.openForms.length ? json(report.openForms) : null,
    units: new Map([...systems].map(([unit, own]) => [unit, utf8(waitingText(own))])),
  };
}
