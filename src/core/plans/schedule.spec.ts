import fc from 'fast-check';
import { monthOf } from './calendar.js';
import { constraintsOf, keyOf } from './constraint.js';
import { findConflict } from './find-conflict.js';
import { makePlan } from './plan.js';
import type { PlannedTask } from './planned-task.js';
import { schedule } from './schedule.js';

const START = monthOf('2018-01');

const task = (id: string, more: Partial<PlannedTask> = {}): PlannedTask => ({
  ...{ id, title: id, owner: '甲局', support: [], effort: 1, earliest: '2018-01', due: null },
  ...{ after: [], repeats: null, source: '认定', system: null },
  ...more,
});

/** Tasks of two owners; a task waits for earlier ones only, so there are no circles. */
const tasksArbitrary = fc
  .array(
    fc.record({
      owner: fc.constantFrom('甲局', '乙局'),
      effort: fc.integer({ min: 1, max: 4 }),
      earliest: fc.integer({ min: 1, max: 4 }),
      due: fc.option(fc.integer({ min: 1, max: 6 })),
      after: fc.array(fc.nat(20), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((drafts) =>
    drafts.map(({ owner, effort, earliest, due, after }, index) =>
      task(`T${index}`, {
        owner,
        effort,
        earliest: `2018-0${earliest}`,
        due: due === null ? null : `2018-0${due}`,
        after: index ? [...new Set(after.map((number) => `T${number % index}`))] : [],
      }),
    ),
  );
const capacities = fc.integer({ min: 1, max: 4 });

describe('schedule', () => {
  it('keeps order, earliest months and capacity, and finishes every task', () => {
    fc.assert(
      fc.property(tasksArbitrary, capacities, (tasks, capacity) => {
        const { slots } = schedule(tasks, { start: START, capacityOf: () => capacity });
        const owners = new Map<string, number>();
        for (const { id, owner, effort, earliest, after } of tasks) {
          const slot = slots.get(id);
          if (!slot) throw new Error(`${id} has no slot`);
          expect(slot.start).toBeGreaterThanOrEqual(monthOf(earliest));
          for (const before of after)
            expect(slots.get(before)?.finish ?? Infinity).toBeLessThanOrEqual(slot.start);
          owners.set(owner, (owners.get(owner) ?? 0) + effort);
        }
        for (const [owner, effort] of owners) {
          const last = Math.max(
            ...tasks.filter((one) => one.owner === owner).map(({ id }) => slots.get(id)?.finish ?? 0),
          );
          expect((last - START + 1) * capacity).toBeGreaterThanOrEqual(effort);
        }
      }),
    );
  });

  it('finds a plan for one owner whenever there is one', () => {
    fc.assert(
      fc.property(tasksArbitrary, capacities, (drafts, capacity) => {
        const tasks = drafts.map((one) => ({ ...one, owner: '甲局' }));
        const { late } = schedule(tasks, { start: START, capacityOf: () => capacity });
        expect(late.length === 0).toBe(canBeKept(tasks, capacity));
      }),
      { numRuns: 150 },
    );
  });

  it('does not hang on a circle: its tasks are late', () => {
    const circle = [task('A', { after: ['B'], due: '2018-02' }), task('B', { after: ['A'] })];
    expect(schedule(circle, { start: START, capacityOf: () => 1 }).late).toEqual(['A']);
  });
});

/** Tries every order of single steps, month by month: slow, and with no idea of urgency. */
function canBeKept(tasks: readonly PlannedTask[], capacity: number): boolean {
  const byId = new Map(tasks.map((one, index) => [one.id, index]));
  const seen = new Set<string>();
  const search = (month: number, room: number, left: readonly number[]): boolean => {
    if (left.every((steps) => steps === 0)) return true;
    if (tasks.some(({ due }, i) => due !== null && monthOf(due) < month && (left[i] ?? 0) > 0)) return false;
    if (month > START + 40) return false;
    const state = `${month}|${room}|${left.join()}`;
    if (seen.has(state)) return false;
    seen.add(state);
    if (room > 0)
      for (const [index, one] of tasks.entries()) {
        const isPossible =
          (left[index] ?? 0) > 0 &&
          monthOf(one.earliest) <= month &&
          one.after.every((id) => left[byId.get(id) ?? -1] === 0);
        if (isPossible && search(month, room - 1, left.with(index, (left[index] ?? 0) - 1))) return true;
      }
    return search(month + 1, capacity, left);
  };
  return search(
    START,
    capacity,
    tasks.map(({ effort }) => effort),
  );
}

describe('findConflict', () => {
  it('names a set that fails, and without any one of it the plan works', () => {
    fc.assert(
      fc.property(tasksArbitrary, capacities, (tasks, capacity) => {
        const options = { start: START, capacityOf: () => capacity };
        const all = constraintsOf(tasks, options.capacityOf).map(keyOf);
        const fails = (kept: readonly string[]) =>
          schedule(tasks, { ...options, without: new Set(all.filter((key) => !kept.includes(key))) }).late
            .length > 0;
        const conflict = findConflict(tasks, options).map(keyOf);
        expect(conflict.length > 0).toBe(fails(all));
        if (!conflict.length) return;
        expect(fails(conflict)).toBe(true);
        for (const key of conflict) expect(fails(conflict.filter((one) => one !== key))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is told in a few lines where many deadlines of one month are too much', () => {
    const tasks = Array.from({ length: 40 }, (_, index) => task(`任务${index}`, { due: '2018-02' }));
    const { conflicts } = makePlan(tasks, { from: '2018-01-01', capacityOf: () => 5 });
    expect(conflicts[0]?.constraints.length).toBeGreaterThan(10);
    expect(conflicts[0]?.summary).toEqual([
      '甲局每月最多办理5个环节',
      expect.stringMatching(/^须在2018年2月底前完成的任务（共 11 项）$/u),
    ]);
  });

  it('leaves out what has nothing to do with it', () => {
    const tasks = [
      task('慢', { effort: 5, due: '2018-02' }),
      task('快', { due: '2018-06' }),
      task('别家', { owner: '乙局', due: '2018-01' }),
    ];
    const { conflicts, items } = makePlan(tasks, { from: '2018-01-01', capacityOf: () => 2 });
    expect(items.filter(({ isLate }) => isLate).map(({ id }) => id)).toEqual(['慢']);
    expect(conflicts).toEqual([
      {
        owner: '甲局',
        late: ['慢'],
        summary: ['甲局每月最多办理2个环节', '“慢”须在2018年2月底前完成（认定）'],
        constraints: ['甲局每月最多办理2个环节', '“慢”须在2018年2月底前完成（认定）'],
      },
    ]);
  });
});
