import { CONSOLE } from '../src/app/actor.js';
import type { Ports } from '../src/app/ports.js';
import type { StepInput } from '../src/app/review/step-input.js';
import { takeSteps } from '../src/app/review/take-steps.js';
import { advance } from '../src/core/review/advance.js';
import { type CaseFile, type ReviewCase } from '../src/core/review/review-case.js';
import { STEP_NAMES, type StepName } from '../src/core/review/step-name.js';
import { sampleCase } from './sample-case.js';

const ON = '2018-01-30';
const file = (kind: CaseFile['kind']): CaseFile => ({ sha256: 'a'.repeat(64), name: `${kind}.pdf`, kind });
const FILES = (['notice', 'data', 'resources', 'budget'] as const).map(file);

/** Everything a step may need; the reason is of the case. */
const inputOf = (
  id: string,
  step: StepName,
  reason = id === '甲' ? '三年无人使用' : '业务已经停办',
): StepInput => ({
  ...{ case: id, step, on: ON, reason, files: FILES, replyBy: '2018-02-20', answer: 'explain' },
  ...{ decision: 'dormant', disposition: 'decommission', expiresOn: '2018-06-30', amount: 0 },
});
const signer = { name: '张三', party: 'console', department: null } as const;

/** A case of every state on one path from 疑似 to 销号, and those beside it. */
function casesByState(id: string): readonly ReviewCase[] {
  const path: readonly StepName[] = [
    ...(['notify', 'reply', 'decide', 'dispose', 'list', 'start', 'stop'] as const),
    ...(['settle-data', 'release', 'cut', 'close'] as const),
  ];
  const take = (at: ReviewCase, step: StepName): ReviewCase => {
    const advanced = advance(at, { ...inputOf(id, step), by: signer, files: FILES });
    if ('problem' in advanced) throw new Error(advanced.problem);
    return advanced.next;
  };
  const on: ReviewCase[] = [sampleCase({ id, system: id, systemName: id, budgetKey: id })];
  for (const step of path) on.push(take(on.at(-1) as ReviewCase, step));
  const at = (state: string) => on.find((one) => one.state === state) as ReviewCase;
  const deferred = take(at('disposed'), 'defer');
  return [...on, take(at('suspected'), 'dismiss'), take(at('listed'), 'appeal'), deferred];
}

/** A register of two cases that takes a unit of work whole or not at all. */
function registerOf(held: readonly ReviewCase[]) {
  let cases = new Map(held.map((item) => [item.id, item]));
  const write = async <T>(_: unknown, work: (writer: unknown) => Promise<T>): Promise<T> => {
    const draft = new Map(cases);
    const reviews = {
      lock: (id: string) => Promise.resolve(draft.get(id) ?? null),
      files: () => Promise.resolve(FILES),
      savedBy: () => Promise.resolve(null),
      casesOfRound: () => Promise.resolve([...draft.values()]),
      advance: (next: ReviewCase) => Promise.resolve(void draft.set(next.id, next)),
    };
    const result = await work({ reviews, waivers: { list: () => Promise.resolve([]) } });
    cases = draft;
    return result;
  };
  const ports = {
    ...{ register: { write }, actor: { ...CONSOLE, name: '张三' }, clock: { now: () => 'now' } },
  } as unknown as Ports;
  return { ports, states: () => [...cases.values()].map(({ state, version }) => `${state} ${version}`) };
}

const take = async (held: readonly ReviewCase[], inputs: readonly StepInput[]) => {
  const { ports, states } = registerOf(held);
  const before = states();
  const taken = await takeSteps(inputs, ports, { subject: '2017普查' }).then(
    () => true,
    () => false,
  );
  return { taken, isUnchanged: states().join() === before.join() };
};

describe('steps taken with many cases', () => {
  it('are taken with all or with none, of every two states and every step', async () => {
    let [both, none] = [0, 0];
    for (const first of casesByState('甲'))
      for (const second of casesByState('乙'))
        for (const step of STEP_NAMES) {
          const pair = [first, second];
          const alone = pair.map(
            (one) => 'next' in advance(one, { ...inputOf(one.id, step), by: signer, files: FILES }),
          );
          const { taken, isUnchanged } = await take(
            pair,
            pair.map(({ id }) => inputOf(id, step)),
          );
          expect([first.state, second.state, step, taken]).toEqual([
            ...[first.state, second.state, step],
            alone.every(Boolean),
          ]);
          expect(isUnchanged).toBe(!taken);
          if (taken) both++;
          else none++;
        }
    expect(both).toBeGreaterThan(50);
    expect(none).toBeGreaterThan(both);
  });

  it('that weigh a case need a reason of their own for each', async () => {
    const heard = ['甲', '乙'].map(
      (id) => casesByState(id).find(({ state }) => state === 'replied') as ReviewCase,
    );
    for (const step of ['decide', 'dismiss'] as const) {
      const same = heard.map(({ id }) => inputOf(id, step, `${id}三年无人使用`));
      expect(await take(heard, same)).toEqual({ taken: false, isUnchanged: true });
      const own = heard.map(({ id }, index) => inputOf(id, step, `${id}已有 ${index + 3} 年无人使用`));
      expect((await take(heard, own)).taken).toBe(true);
    }
  });
});
