import { DISPOSITION_TITLES, type ReviewCase, STATE_TITLES } from './review-case.js';

/** One line of the 整改台账. */
export interface RectificationRow {
  readonly case: string;
  readonly system: string;
  readonly systemName: string;
  /** 问题 */
  readonly problem: string;
  /** 责任领导, 责任单位, 责任人员; a leader is nowhere asked, so the department writes him in. */
  readonly leader: string;
  readonly department: string;
  readonly person: string;
  /** 整改措施 */
  readonly measure: string;
  /** 整改时限 */
  readonly dueOn: string;
  /** 整改情况 */
  readonly status: string;
  /** 销号: the day, or empty. */
  readonly closedOn: string;
}

/** What rows take from outside the cases. */
export interface RectificationSources {
  readonly problemOf: (subject: ReviewCase) => string;
  readonly personOf: (system: string) => string;
  readonly packDue: string | null;
}

/** 整改台账: every case that is listed, in the order of the cases. */
export function rectificationRows(
  cases: readonly ReviewCase[],
  { problemOf, personOf, packDue }: RectificationSources,
): readonly RectificationRow[] {
  return cases.flatMap((subject) => {
    const { facts, id, system, systemName, department, state } = subject;
    const { disposition, listing, closure } = facts;
    if (!listing || !disposition || disposition.disposition === 'keep') return [];
    const proofs = facts.proofs.filter((proof) => proof.state !== 'replied').map(({ file }) => file.name);
    return [
      {
        ...{ case: id, system, systemName, department, leader: '' },
        ...{ problem: problemOf(subject), person: personOf(system) },
        measure: `${DISPOSITION_TITLES[disposition.disposition]}：${disposition.reason}`,
        dueOn: disposition.dueOn ?? packDue ?? '',
        status: STATE_TITLES[state] + (proofs.length ? `（材料：${proofs.join('、')}）` : ''),
        closedOn: closure?.on ?? '',
      },
    ];
  });
}
