import { advance, nextSteps } from './advance.js';
import { type CaseFacts, NO_FACTS, type CaseFile, type CaseState, type ReviewCase } from './review-case.js';
import { type Party, type StepRequest } from './review-step.js';
import { STEP_NAMES, type StepName } from './step-name.js';
import { keyOf as pathKey, statePaths } from './state-paths.js';
import { isListed } from './decided-systems.js';

/** Before the reply date and the end of a deferral, on it, and after it. */
const DAYS = ['2018-01-10', '2018-01-20', '2018-01-30'] as const;
const BORDER = DAYS[1];

const fresh = (change: Partial<ReviewCase> = {}): ReviewCase => ({
  ...{ id: 'c1', round: '2017普查', kind: 'dormant', system: 'S1', department: '甲局', systemName: '甲系统' },
  ...{ run: 1, rules: ['low-usage'], group: null, proposedSurvivor: null, isIssuedFromAbove: false },
  ...{
    spent: 8,
    budgetKey: '甲局 甲系统',
    goneInRun: null,
    state: 'suspected',
    version: 0,
    lastOn: null,
    facts: NO_FACTS,
    before: null,
  },
  ...change,
});

const file = (kind: CaseFile['kind']): CaseFile => ({ sha256: 'a'.repeat(64), name: `${kind}.pdf`, kind });
const FILES: Readonly<Partial<Record<StepName, readonly CaseFile[]>>> = {
  stop: [file('notice')],
  'settle-data': [file('data')],
  release: [file('resources')],
  cut: [file('budget')],
  close: [file('rectification')],
};

type Details = Omit<StepRequest, 'step' | 'by' | 'on'>;

/** Every way to take a step that could matter: complete, and with each thing left out. */
function requestsFor(step: StepName, party: Party | 'console'): readonly StepRequest[] {
  const by = { name: '张三', party, department: party === 'department' ? '甲局' : null };
  const complete: readonly Details[] = DETAILS[step] ?? [{}];
  const wordy = complete.map((details) => ({ reason: '理由充分可查', files: FILES[step] ?? [], ...details }));
  const poor: readonly Details[] = [{}, { ...wordy[0], reason: '无' }, { ...wordy[0], files: [] }];
  return DAYS.flatMap((on) => [...wordy, ...poor].map((details) => ({ step, by, on, ...details })));
}

const DETAILS: Readonly<Partial<Record<StepName, readonly Details[]>>> = {
  notify: [{ replyBy: BORDER }],
  'send-back': [{ replyBy: BORDER }, {}],
  reply: [{ answer: 'accept' }, { answer: 'defer' }],
  decide: (['dormant', 'duplicate', 'rectify', 'keep'] as const).map((decision) => ({ decision })),
  dispose: (['decommission', 'merge', 'migrate', 'keep', 'rectify'] as const).map((disposition) => ({
    ...{ disposition, survivor: 'S2' },
  })),
  defer: [{ expiresOn: BORDER }],
  cut: [{ amount: 0 }, { amount: 8 }, { amount: 8.000001 }],
};

/**
 * A case without what no guard reads: texts, names, dates of steps that are past. Guards read the last date,
 * the reply date and the end of a deferral; with three days, those are all the cases there are. Of proofs
 * the properties below read the state they prove.
 */
function keyOf({ state, lastOn, facts, before }: ReviewCase): string {
  return [
    state,
    lastOn,
    keyOfFacts(facts),
    before ? `${before.step} ${before.state} ${keyOfFacts(before.facts)}` : '',
  ].join('|');
}

const keyOfFacts = (facts: CaseFacts): string =>
  [
    ...[facts.notice?.replyBy, facts.reply?.answer, facts.overdue ? 1 : 0, facts.decision?.decision],
    ...[
      facts.dismissal ? 1 : 0,
      facts.disposition?.disposition,
      facts.listing ? 1 : 0,
      facts.deferral?.expiresOn,
    ],
    ...[facts.appeal?.from, facts.saving?.amount, facts.closure ? 1 : 0],
    ...new Set(facts.proofs.map((proof) => proof.state)),
  ].join();

const REQUESTS = new Map(STEP_NAMES.map((step) => [step, requestsFor(step, 'console')]));

interface Reached {
  readonly at: ReviewCase;
  readonly path: readonly StepName[];
}

/** Every case that can be reached from `start`, breadth first, and where each leads. */
function explore(start: ReviewCase): {
  readonly reached: ReadonlyMap<string, Reached>;
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
  /** `state step state`: the steps that were taken, where, and where they led. */
  readonly used: ReadonlySet<string>;
} {
  const reached = new Map<string, Reached>([[keyOf(start), { at: start, path: [] }]]);
  const edges = new Map<string, Set<string>>();
  const used = new Set<string>();
  for (const [key, { at, path }] of reached) {
    const targets = new Set<string>();
    // Steps without a line in the table for this state are refused whatever they bring: tested below.
    const steps = nextSteps(at, { party: 'console', department: null });
    for (const request of steps.flatMap((step) => REQUESTS.get(step) ?? [])) {
      const advanced = advance(at, request);
      if ('problem' in advanced) continue;
      const target = keyOf(advanced.next);
      targets.add(target);
      used.add(pathKey({ from: at.state, step: request.step, to: advanced.next.state }));
      if (!reached.has(target)) reached.set(target, { at: advanced.next, path: [...path, request.step] });
    }
    edges.set(key, targets);
  }
  return { reached, edges, used };
}

describe.each<[string, ReviewCase]>([
  ['a dormant system', fresh()],
  ['a duplicate issued from above', fresh({ kind: 'duplicate', isIssuedFromAbove: true })],
  ['a system to be put in order', fresh({ kind: 'rectify', spent: null })],
])('every path of %s', (_, start) => {
  const { reached, edges, used } = explore(start);
  const all = [...reached.values()];
  const violating = (isBroken: (item: ReviewCase) => boolean) => all.filter(({ at }) => isBroken(at));

  it('is searched, and every line of the table is used on some path', () => {
    expect(all.length).toBeGreaterThan(300);
    console.log(
      `${start.kind}: ${all.length} cases, ${[...edges.values()].reduce((n, e) => n + e.size, 0)} steps`,
    );
    // What the database is told that the process does is what it can do, no more.
    const paths = statePaths().map(pathKey);
    expect([...used].filter((path) => !paths.includes(path))).toEqual([]);
    if (start.kind === 'dormant') expect(paths.filter((path) => !used.has(path))).toEqual([]);
  });

  it('enters a list only after notice, hearing, and a named decision with a reason', () => {
    const lawless = violating((item) => {
      const { notice, reply, overdue, decision, disposition } = item.facts;
      if (!isListed(item)) return false;
      const isHeard = reply !== null || (overdue !== null && notice !== null && overdue.on > notice.replyBy);
      const isNamed = Boolean(decision?.by && decision.reason && decision.on >= (notice?.on ?? '9'));
      return !notice || !isHeard || !isNamed || !disposition?.by || !disposition.reason;
    });
    expect(lawless).toEqual([]);
    expect(all.some(({ at }) => isListed(at))).toBe(true);
  });

  it('keeps what 保留 was decided on out of the lists, and 国家、省级配发 out of 清理 and 整合', () => {
    expect(violating((item) => isListed(item) && item.facts.decision?.decision === 'keep')).toEqual([]);
    expect(
      violating(
        ({ isIssuedFromAbove, facts }) =>
          isIssuedFromAbove && ['decommission', 'merge'].includes(facts.disposition?.disposition ?? ''),
      ),
    ).toEqual([]);
  });

  it('is closed only with a proof of every step', () => {
    const proved = ({ facts }: ReviewCase, state: CaseState) =>
      facts.proofs.some((proof) => proof.state === state && proof.file.sha256 && proof.by);
    const unproved = violating((item) => {
      if (item.state !== 'closed') return false;
      const disposition = item.facts.disposition?.disposition;
      if (!item.facts.listing || disposition === 'keep') return true;
      if (disposition === 'rectify') return !proved(item, 'closed');
      const steps: readonly CaseState[] = ['stopped', 'data-settled', 'released'];
      const isCut = disposition === 'migrate' || (proved(item, 'cut') && item.facts.saving !== null);
      return !isCut || !steps.every((step) => proved(item, step));
    });
    expect(unproved).toEqual([]);
    expect(all.some(({ at }) => at.state === 'closed')).toBe(true);
  });

  it('saves no more than was spent, and only once the budget line is gone', () => {
    const wrong = violating(({ state, facts, spent }) => {
      const { saving } = facts;
      if (saving === null) return false;
      return saving.amount > (spent ?? 0) || (state !== 'cut' && state !== 'closed');
    });
    expect(wrong).toEqual([]);
  });

  it('drives nothing while 暂缓整合 stands', () => {
    for (const { at } of all) {
      if (at.facts.deferral === null || at.lastOn === DAYS[2]) continue;
      for (const step of ['list', 'start', 'stop'] as const)
        for (const request of requestsFor(step, 'office')) {
          if (request.on > BORDER) continue;
          const advanced = advance(at, request);
          if ('next' in advanced) expect([at.state, advanced.next.state]).toEqual(['disposed', 'kept']);
        }
    }
  });

  it('goes on by itself when 暂缓整合 has ended', () => {
    const after = DAYS[2];
    let waiting = 0;
    for (const { at } of all) {
      if (at.facts.deferral === null || !['disposed', 'listed', 'underway'].includes(at.state)) continue;
      const isOpen = (deferral: CaseFacts['deferral']) =>
        (['list', 'start', 'stop', 'close'] as const).map((step) =>
          requestsFor(step, 'console').some(
            (request) =>
              request.on === after && 'next' in advance({ ...at, facts: { ...at.facts, deferral } }, request),
          ),
        );
      expect(isOpen(at.facts.deferral)).toEqual(isOpen(null));
      waiting++;
    }
    expect(waiting).toBeGreaterThan(0);
  });

  it('rests on nothing that was sent back, and is in no list while it is appealed, which it is once', () => {
    for (const { at } of all) {
      const { facts, state } = at;
      if (state === 'notified')
        expect([facts.reply, facts.overdue, facts.decision]).toEqual([null, null, null]);
      if (state === 'replied' || state === 'unanswered') expect(facts.decision).toBeNull();
      if (state === 'decided') expect([facts.disposition, facts.listing]).toEqual([null, null]);
      if (state === 'underway') expect(facts.proofs.some((proof) => proof.state === 'stopped')).toBe(false);
      if (state === 'appealed') expect(isListed(at)).toBe(false);
      if (facts.appeal) expect(nextSteps(at, { party: 'console', department: null })).not.toContain('appeal');
    }
  });

  it('can be brought to an end from anywhere', () => {
    const sources = new Map<string, string[]>();
    for (const [from, targets] of edges)
      for (const target of targets) sources.set(target, [...(sources.get(target) ?? []), from]);
    const queue = [...reached]
      .filter(([, { at }]) => ['closed', 'kept', 'dismissed'].includes(at.state))
      .map(([key]) => key);
    const ending = new Set(queue);
    for (const key of queue)
      for (const source of sources.get(key) ?? [])
        if (!ending.has(source)) {
          ending.add(source);
          queue.push(source);
        }
    const stuck = [...reached]
      .filter(([key]) => !ending.has(key))
      .map(([, { at, path }]) => [at.state, path]);
    expect(stuck).toEqual([]);
  });

  it('offers every step that somebody could take', () => {
    // The longer the paths, the rarer the states: a sample across all of them.
    for (const { at } of all.filter((__, index) => index % 97 === 0))
      for (const party of ['department', 'auditBureau', 'office'] as const) {
        const offered = new Set(nextSteps(at, { party, department: '甲局' }));
        const taken = STEP_NAMES.filter((step) =>
          requestsFor(step, party).some((request) => 'next' in advance(at, request)),
        );
        expect(taken.filter((step) => !offered.has(step))).toEqual([]);
      }
  });
});
