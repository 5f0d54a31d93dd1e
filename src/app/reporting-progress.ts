import {
  REPORTING_TITLES,
  type ReportingStatus,
  newestParts,
  reportingStatus,
} from '../core/intake/reporting-status.js';
import type { Ports, Round, Submission, SubmissionReturn } from './ports.js';
import { silentUnits } from './silent-units.js';
import { dayInChina } from './today.js';

/** How one unit stands with a round. */
export interface UnitReporting {
  readonly department: string;
  readonly status: ReportingStatus;
  readonly title: string;
  /** Why a silent unit is expected to report; empty for one that did. */
  readonly basis: string;
  /** Days of the first and the newest submission. */
  readonly firstOn: string | null;
  readonly latestOn: string | null;
  readonly latestReceipt: string | null;
  readonly submissions: number;
  /** Systems that stand and rows refused, over the newest version of every part. */
  readonly stored: number;
  readonly refused: number;
  /** Of the newest versions, what a person sent back. */
  readonly returned: readonly (SubmissionReturn & { readonly receipt: string })[];
}

export interface RoundReporting extends Pick<Round, 'name' | 'asOf' | 'deadline' | 'notice'> {
  readonly on: string;
  readonly units: readonly UnitReporting[];
}

/** Who has reported, who is late, whom a correction is awaited from, as of a day; a department sees itself. */
export async function reportingOf(
  { name, asOf, deadline, notice }: Round,
  on: string,
  ports: Ports,
): Promise<RoundReporting> {
  const { register, actor } = ports;
  const byUnit = new Map<string, Submission[]>();
  for (const submission of await register.submissions(name))
    byUnit.set(submission.department, [...(byUnit.get(submission.department) ?? []), submission]);
  const standingOf = (department: string, own: readonly Submission[]): UnitReporting =>
    unitReporting(department, own, { deadline, on });
  const reported = [...byUnit].map(([department, own]) => standingOf(department, own));
  const silent = (await silentUnits(name, ports))
    // The list of names is the office's matter: a department hears of itself only.
    .filter((unit) => actor.role !== 'department' || unit.name === actor.department)
    .map((unit) => ({ ...standingOf(unit.name, []), basis: unit.basis }));
  return { name, asOf, deadline, notice, on, units: [...reported, ...silent] };
}

function unitReporting(
  department: string,
  submissions: readonly Submission[],
  { deadline, on }: { readonly deadline: string | null; readonly on: string },
): UnitReporting {
  const handed = submissions.map((one) => ({
    ...one,
    receivedOn: dayInChina(one.receivedAt),
    refused: one.counts.rejected,
    isReturned: one.returned !== undefined,
  }));
  const inOrder = handed.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const newest = newestParts(handed);
  const status = reportingStatus(handed, deadline, on);
  return {
    department,
    status,
    title: REPORTING_TITLES[status],
    basis: '',
    firstOn: inOrder[0]?.receivedOn ?? null,
    latestOn: inOrder.at(-1)?.receivedOn ?? null,
    latestReceipt: inOrder.at(-1)?.receipt ?? null,
    submissions: submissions.length,
    stored: newest.reduce((sum, { counts }) => sum + counts.stored, 0),
    refused: newest.reduce((sum, { refused }) => sum + refused, 0),
    returned: newest.flatMap(({ receipt, returned }) => (returned ? [{ receipt, ...returned }] : [])),
  };
}
