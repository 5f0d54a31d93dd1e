import { nextSteps } from '../../core/review/advance.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import type { Party } from '../../core/review/review-step.js';
import type { StepName } from '../../core/review/step-name.js';
import { type FindingOfSystem, redactFinding } from '../../core/review/redact-crossing.js';
import type { Verdict } from '../../core/audit/finding.js';
import type { Actor } from '../actor.js';
import { Fault } from '../fault.js';
import type { Page, Ports } from '../ports.js';
import type { CaseQuery, HandedInFile, RecordedEvent } from '../reviews-port.js';

/** A case with what whoever asks may do next. */
export interface CaseView extends Omit<ReviewCase, 'before' | 'budgetKey'> {
  readonly nextSteps: readonly StepName[];
}

export interface CaseDetail {
  readonly case: CaseView;
  /** The verdicts it rests on, as whoever asks may see them. */
  readonly verdicts: readonly Verdict[];
  readonly events: readonly RecordedEvent[];
  readonly files: readonly HandedInFile[];
}

const partyOf = ({ role }: Actor): Party | 'console' | null =>
  role === 'department' || role === 'auditBureau' || role === 'office' || role === 'console' ? role : null;

/** Cases of a round; a department's own only. */
export async function listCases(query: CaseQuery, ports: Ports): Promise<Page<CaseView>> {
  const { actor, register } = ports;
  const own = actor.role === 'department' ? (actor.department ?? '') : null;
  if (own !== null && query.department !== undefined && query.department !== own)
    return { total: 0, items: [] };
  const wanted = own === null ? query : { ...query, department: own };
  const { total, items } = await register.reviews.cases(wanted);
  const released = actor.role === 'department' ? await releasedFindings(query.round, ports) : null;
  return { total, items: items.map((item) => viewOf(item, actor, released)) };
}

/** One case with its evidence and history. Another department's case is as unknown as one that is none. */
export async function showCase(id: string, ports: Ports): Promise<CaseDetail> {
  const { actor, register } = ports;
  const subject = await register.reviews.case(id);
  const isForeign = actor.role === 'department' && subject?.department !== actor.department;
  if (!subject || isForeign) throw new Fault('case-not-found', { case: id });
  const released = actor.role === 'department' ? await releasedFindings(subject.round, ports) : null;
  return {
    case: viewOf(subject, actor, released),
    verdicts: await verdictsOf(subject, released, ports),
    events: await register.reviews.events(id),
    files: await register.reviews.files(id),
  };
}

/** Keys of the findings of a round that the audit bureau released, see `redactFinding`. */
export async function releasedFindings(round: string, { register }: Ports): Promise<ReadonlySet<string>> {
  return new Set((await register.reviews.releases(round)).flatMap(({ findings }) => findings));
}

/** A case of those that were read, for whoever asked. */
export const viewRead = (subject: ReviewCase, actor: Actor): CaseView =>
  viewOf(subject, actor, actor.role === 'department' ? new Set() : null);

/** Cases just after a step, for whoever took it; a department reads them as it reads all others. */
export async function viewTaken(
  subjects: readonly ReviewCase[],
  { actor, register }: Ports,
): Promise<readonly CaseView[]> {
  const isOwn = actor.role === 'department';
  const read = isOwn ? await Promise.all(subjects.map(({ id }) => register.reviews.case(id))) : subjects;
  return read.flatMap((subject) => (subject ? viewRead(subject, actor) : []));
}

/** For a department `released` says what it may see of others; null sees everything. */
function viewOf(subject: ReviewCase, actor: Actor, released: ReadonlySet<string> | null): CaseView {
  const { before: _, budgetKey: __, ...shown } = subject;
  const { system, proposedSurvivor, rules } = subject;
  const party = partyOf(actor);
  const isHidden = released !== null && !rules.some((rule) => released.has(`${rule}.${system}`));
  return {
    ...shown,
    proposedSurvivor: isHidden && proposedSurvivor !== system ? null : proposedSurvivor,
    nextSteps: party ? nextSteps(subject, { party, department: actor.department }) : [],
  };
}

async function verdictsOf(
  { run, system, department, rules }: ReviewCase,
  released: ReadonlySet<string> | null,
  { register }: Ports,
): Promise<readonly Verdict[]> {
  const page = await register.queryVerdicts({ run, system, verdict: 'flagged', offset: 0, limit: 200 });
  const findings: readonly FindingOfSystem[] = page.items.filter(({ verdict }) =>
    rules.includes(verdict.rule),
  );
  return findings.map(
    (finding) => (released ? redactFinding(finding, department, released) : finding).verdict,
  );
}
