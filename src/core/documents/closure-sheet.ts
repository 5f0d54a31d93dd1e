import { DISPOSITION_TITLES } from '../review/review-case.js';
import { CLEANUP_STEPS, CLEANUP_STEP_TITLES, type Settlement, isToBeCleaned } from '../review/settlement.js';
import type { JudgedSystem } from '../audit/finding.js';
import { type DocumentInput, type DocumentKind } from './document-input.js';
import type { Part } from './official-document.js';
import { figure } from './queries.js';
import { departmentsOf, judgedOf } from './system-verdicts.js';
import { body, date, fineTable, named, ordinal, shortDate, unit } from './writing.js';

interface Cleaned {
  readonly judged: JudgedSystem;
  readonly settlement: Settlement;
}

const toClean = (input: DocumentInput, department: string): readonly Cleaned[] =>
  judgedOf(input, department).flatMap((judged) => {
    const settlement = input.settlements.get(judged.id);
    return settlement && isToBeCleaned(settlement) ? [{ judged, settlement }] : [];
  });

/** Nobody proves that users have moved: closing the case says so. */
function standOf({ done, closedOn }: Settlement): readonly Part[] {
  if (closedOn) return ['已销号\n', shortDate(closedOn)];
  return [CLEANUP_STEPS.every((step) => step === 'users' || done[step]) ? '可销号' : '否'];
}

/** Step by step against proof; a system is struck off when nothing is open. */
export const closureSheet: DocumentKind = {
  id: 'closure-sheet',
  title: '对账销号单',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => toClean(input, department).length > 0),
  write(input, department) {
    const about = { department };
    return {
      about: department,
      issuer: [],
      number: [],
      title: ['政务信息系统清理对账销号单'],
      addressee: [],
      blocks: [
        body(
          '责任单位：',
          unit(department),
          '。列入清理清单',
          figure(input, 'to-clean', about, '个'),
          '，各环节全部完成',
          figure(input, 'cleaned', about, '个'),
          '，尚未完成',
          figure(input, 'unfinished', about, '个'),
          '。截至',
          date(input.on),
          '。',
        ),
        fineTable(
          [
            { title: '序号', width: 6, align: 'center' },
            { title: '系统名称', width: 18 },
            { title: '处置', width: 9, align: 'center' },
            ...CLEANUP_STEPS.map((step) => ({
              title: CLEANUP_STEP_TITLES[step],
              width: 11,
              align: 'center' as const,
            })),
            { title: '销号', width: 11, align: 'center' },
          ],
          toClean(input, department).map(({ judged, settlement }, index) => [
            [ordinal(index + 1)],
            [named(judged)],
            [settlement.disposition ? DISPOSITION_TITLES[settlement.disposition] : '待定'],
            ...CLEANUP_STEPS.map((step): readonly Part[] => {
              const done = settlement.done[step];
              return done ? [shortDate(done)] : ['未完成'];
            }),
            standOf(settlement),
          ]),
        ),
        body('每个环节应附证明材料；没有证明的不得销号，没有核减预算的不得登记节约资金。'),
        body('　'),
        body('责任单位（盖章）：＿＿＿＿＿＿　经办人：＿＿＿＿'),
        body('审计机关核对：＿＿＿＿＿＿　办公室销号：＿＿＿＿'),
        body('　　　　　　　　　　　　　　　　年　　月　　日'),
      ],
      attachments: [],
      signature: [],
    };
  },
};
