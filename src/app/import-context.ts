import type { ImportRequest } from './import-request.js';
import type { Ports, Spool } from './ports.js';
import type { RoundChoice } from './resolve-round.js';
import type { WaitingFile } from './stage-sources.js';

/** One import under way: what was asked, what was read, and where it waits. */
export interface ImportContext {
  readonly request: ImportRequest;
  readonly round: RoundChoice;
  readonly waiting: readonly WaitingFile[];
  readonly spool: Spool;
  readonly ports: Ports;
}
