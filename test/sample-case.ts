import { NO_FACTS, type CaseFacts, type ReviewCase } from '../src/core/review/review-case.js';

/** A fresh case of 甲局, with whatever a test says otherwise. */
export const sampleCase = (change: Partial<ReviewCase> = {}): ReviewCase => ({
  ...{ id: 'c1', round: '2017普查', kind: 'dormant', system: 'S1', department: '甲局', systemName: '甲系统' },
  ...{ run: 1, rules: ['low-usage'], group: null, proposedSurvivor: null, isIssuedFromAbove: false },
  ...{ spent: 8, budgetKey: '甲局\n甲系统', goneInRun: null, state: 'suspected', version: 0, lastOn: null },
  ...{ facts: NO_FACTS, before: null },
  ...change,
});

const by = '张三';

/** Facts of a case that was listed, to be cleaned up by `dueOn`. */
export const listedFacts = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  ...NO_FACTS,
  notice: { on: '2018-01-01', by, replyBy: '2018-01-11' },
  overdue: { on: '2018-01-12', by },
  decision: { on: '2018-01-13', by, decision: 'dormant', reason: '一年只用一次' },
  disposition: {
    ...{ on: '2018-01-14', by, disposition: 'decommission', reason: '业务已停办' },
    ...{ survivor: null, dueOn: '2018-04-30' },
  },
  listing: { on: '2018-01-20', by },
  ...change,
});
