import { settledSystems } from '../src/app/settled-systems.js';
import type { ReviewCase } from '../src/core/review/review-case.js';
import { type Settlement, dueOf, isToBeCleaned, settlementsOn } from '../src/core/review/settlement.js';
import { listedFacts, sampleCase } from './sample-case.js';

const deferred: ReviewCase = sampleCase({
  state: 'disposed',
  lastOn: '2018-01-20',
  facts: listedFacts({
    listing: null,
    disposition: {
      ...{ on: '2018-01-14', by: '李四', disposition: 'decommission', reason: '业务已停办' },
      ...{ survivor: null, dueOn: null },
    },
    deferral: { on: '2018-01-20', by: '王主任', reason: '年底前需连续运行', expiresOn: '2018-09-30' },
  }),
});
const itself = (name: string): string => name;
const only = (cases: readonly ReviewCase[]): Settlement => {
  const [settlement] = settledSystems(cases, itself).values();
  if (!settlement) throw new Error('nothing settled');
  return settlement;
};

describe('暂缓整合', () => {
  it('keeps a system out of lists until its last day, and no longer', () => {
    const settlements = settledSystems([deferred], itself);
    const cleanedOn = (day: string) => [...settlementsOn(settlements, day).values()].map(isToBeCleaned);
    expect(isToBeCleaned(only([deferred]))).toBe(false);
    expect(cleanedOn('2018-09-30')).toEqual([false]);
    expect(cleanedOn('2018-10-01')).toEqual([true]);
  });

  it('names the person whose account decided', () => {
    const [settlement] = settledSystems([deferred], (account) => `${account}某`).values();
    expect(settlement?.decidedBy).toBe(`${only([deferred]).decidedBy}某`);
  });

  it('has ended when anything was done after its last day, whatever system it was done with', () => {
    const later = sampleCase({ id: 'c2', system: 'S2', lastOn: '2018-10-08' });
    expect(isToBeCleaned(only([deferred, later]))).toBe(true);
  });

  it.each<[string, string | null, string | null, string | null]>([
    ['the document asks for an earlier day', null, '2018-03', '2018-09-30'],
    ['the end of the month comes later', null, '2018-09', '2018-09'],
    ['the office set a later day', '2018-12-31', '2018-03', '2018-12-31'],
    ['nobody asks for any day', null, null, null],
  ])('moves the deadline, never forward: %s', (_, due, finish, expected) => {
    expect(dueOf({ due, wasDeferredUntil: '2018-09-30' }, finish)).toBe(expected);
    expect(dueOf({ due }, finish)).toBe(due ?? finish);
  });
});
