import { FIELD_IDS, type FieldId, type SystemRecord, fieldOf } from '../src/core/survey/survey.js';

/** A repeatable source of randomness (mulberry32): a failing run names its seed and can be run again. */
export function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

/** Values that stand near the thresholds of the rules; anything else would hardly ever meet a boundary. */
const NEAR: Readonly<Record<string, readonly unknown[]>> = {
  date: [
    '2014',
    '2014-05',
    '2015-12',
    '2016',
    '2016-12',
    '2017',
    '2017-01',
    '2017-06',
    '2017-12-31',
    '2018-03',
  ],
  count: [0, 1, 9, 10, 11, 500],
  percent: [0, 9.9, 10, 12, 80],
  money: [0, 1, 2, 10, 50, 50_000, 60_000],
  text: ['渔船登记、港口巡查、船员培训', '公文流转、收发文管理'],
  phone: ['0000-1234567'],
};

/** Answers every question or leaves it blank, each with its own chance. */
export function randomRecord(random: () => number): SystemRecord {
  const record: Partial<Record<FieldId, unknown>> = {};
  for (const id of FIELD_IDS) {
    const { kind, codes } = fieldOf(id);
    if (random() < 0.3) continue;
    if (kind === 'choice') record[id] = pick(random, codes);
    else if (kind === 'choices') record[id] = [pick(random, codes)];
    else record[id] = pick(random, NEAR[kind] ?? []);
  }
  // Most systems are in service; drawn evenly, four records of five would be "not applicable".
  if (random() < 0.8) record.lifecycle = '已建';
  return record as SystemRecord;
}
