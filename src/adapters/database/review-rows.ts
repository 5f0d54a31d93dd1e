import type { HandedInFile, GroupRelease, RecordedEvent, SecondReading } from '../../app/reviews-port.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import type { ReviewEvent } from '../../core/review/review-event.js';
import type { ColumnValue } from './storable.js';
import type { Row } from './rows.js';

const json = <T>(value: unknown): T => JSON.parse(String(value)) as T;

export const caseOf = (row: Row): ReviewCase => json(row['body']);

/** What of a case has a column of its own and may change with a step. */
export function caseColumns(subject: ReviewCase): Readonly<Record<string, ColumnValue>> {
  const { notice, reply, overdue, decision, disposition } = subject.facts;
  return {
    runId: subject.run,
    systemId: subject.system,
    department: subject.department,
    systemName: subject.systemName,
    state: subject.state,
    version: subject.version,
    groupId: subject.group,
    rules: `,${subject.rules.join(',')},`,
    decision: decision?.decision ?? null,
    disposition: disposition?.disposition ?? null,
    noticeOn: notice?.on ?? null,
    heardOn: reply?.on ?? overdue?.on ?? null,
    decidedBy: decision?.by ?? null,
    decisionReason: decision?.reason ?? null,
    goneInRun: subject.goneInRun,
    body: JSON.stringify(subject),
  };
}

export const eventColumns = (
  caseId: number,
  event: ReviewEvent,
  at: string,
): Readonly<Record<string, ColumnValue>> => ({
  ...{ caseId, version: event.version, step: event.step, state: event.state, on: event.on, by: event.by },
  ...{ role: event.role, at, reason: event.reason },
  details: JSON.stringify(event.details),
  files: JSON.stringify(event.files),
});

export const recordedEventOf = (row: Row): RecordedEvent => ({
  case: String(row['code']),
  version: Number(row['version']),
  step: row['step'] as RecordedEvent['step'],
  state: row['state'] as RecordedEvent['state'],
  on: String(row['on']),
  by: String(row['by']),
  role: row['role'] as RecordedEvent['role'],
  at: String(row['at']),
  reason: String(row['reason']),
  details: json(row['details']),
  files: json(row['files']),
});

export const handedInFileOf = (row: Row): HandedInFile => ({
  sha256: String(row['sha256']),
  name: String(row['name']),
  kind: row['kind'] as HandedInFile['kind'],
  bytes: Number(row['bytes']),
  by: String(row['by']),
  at: String(row['at']),
});

export const releaseOf = (row: Row): GroupRelease => ({
  group: String(row['groupId']),
  on: String(row['on']),
  by: String(row['by']),
  reason: String(row['reason']),
  findings: json(row['findings']),
});

export const secondReadingOf = (row: Row): SecondReading => ({
  case: String(row['code']),
  by: String(row['by']),
  on: String(row['on']),
  decision: row['decision'] as SecondReading['decision'],
  reason: String(row['reason']),
});
