/** How a unit stands with its duty to report: 已报, 逾期已报, 退回更正, 未报, 逾期未报. */
export type ReportingStatus = 'reported' | 'late' | 'returned' | 'missing' | 'overdue';

export const REPORTING_TITLES: Readonly<Record<ReportingStatus, string>> = {
  reported: '已报',
  late: '逾期已报',
  returned: '退回更正',
  missing: '未报',
  overdue: '逾期未报',
};

/** One submission of a unit, as far as its duty is concerned. */
export interface HandedIn {
  readonly part: string;
  readonly version: number;
  /** YYYY-MM-DD in China. */
  readonly receivedOn: string;
  /** Rows that were not taken in: the unit has its marked file back. */
  readonly refused: number;
  /** A person sent it back. */
  readonly isReturned: boolean;
}

/** The newest version of every part: what a unit reports now. */
export function newestParts<T extends Pick<HandedIn, 'part' | 'version'>>(submissions: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const one of submissions)
    if (one.version >= (newest.get(one.part)?.version ?? 0)) newest.set(one.part, one);
  return [...newest.values()];
}

/** Days are inclusive: what comes on the last day is in time. Without a deadline nobody is late. */
export function reportingStatus(
  submissions: readonly HandedIn[],
  deadline: string | null,
  on: string,
): ReportingStatus {
  if (!submissions.length) return deadline !== null && on > deadline ? 'overdue' : 'missing';
  if (newestParts(submissions).some(({ refused, isReturned }) => refused > 0 || isReturned))
    return 'returned';
  const first = submissions.map(({ receivedOn }) => receivedOn).reduce((a, b) => (a < b ? a : b));
  return deadline !== null && first > deadline ? 'late' : 'reported';
}
