import type { JudgedSystem } from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import { ruleById, ruleTitle } from '../rules/index.js';
import { FIELD_IDS, type FieldId, fieldOf, headingOf } from '../survey/survey.js';
import { type SurveyedSystem, sheetOfAnswer } from '../survey/system.js';
import { abridge } from './describe-verdicts.js';
import { dormantVerdicts } from './dormant-standing.js';
import { lazyArray } from './lazy-array.js';
import { captionsOf, headed, numberNotes } from './letterhead.js';
import type { List, ListInput } from './list.js';
import { type ColumnOf, numbered, tabulate } from './table.js';
import { answerFormat } from './template-text.js';

/** What is asked, and for which rules, in one text: many systems share it. */
interface Asked {
  readonly field: FieldId;
  readonly reasons: string;
}

/** One question to one department about one system. */
interface Question extends Asked {
  readonly system: SurveyedSystem;
}

export const missingEvidence: List = {
  id: 'missing-evidence',
  title: '缺据待补清单',
  stage: 'suspicion',
  tables(input) {
    const { questions, systems } = questionsOf(input);
    return [
      {
        sheet: '缺据待补',
        title: headed(input, missingEvidence.title),
        captions: captionsOf(input, questions.length, `个问题，涉及 ${systems} 个系统`),
        ...tabulate(questions, COLUMNS),
        notes: numberNotes([
          '没有回答的问题不会使系统成为疑似僵尸系统，但相应的规则无法判定，即为“缺据”。请责任单位补答后重新报送。',
          '请在原普查表“单元格”一栏所指的位置补填后重新报送；也可以直接填在“补答”栏并加盖公章退回，由编制单位录入。',
          '同一条规则列出几个问题的，答出其中一项可能就足以判定；确实无法提供的，请写明原因。',
        ]),
      },
    ];
  },
};

/**
 * By system in register order, then in the order of the sheet; each question once, and put together when it is looked
 * at: there are a dozen for a system. And about how many systems.
 */
function questionsOf({ findings, systems }: ListInput): {
  readonly questions: readonly Question[];
  readonly systems: number;
} {
  const about: SurveyedSystem[] = [];
  const asked: Asked[] = [];
  const once = createAskedPool();
  let count = 0;
  for (const judged of findings.systems) {
    const system = systems.get(judged.id);
    if (!system) continue;
    const reasons = reasonsFor(system, judged);
    if (reasons.size) count++;
    for (const field of FIELD_IDS) {
      const why = reasons.get(field);
      if (!why) continue;
      about.push(system);
      asked.push(once(field, why.join('；')));
    }
  }
  const questions = lazyArray(
    asked.length,
    (index) => ({ system: about[index], ...asked[index] }) as Question,
  );
  return { questions, systems: count };
}

/** The same object for the same question and reasons. */
function createAskedPool(): (field: FieldId, reasons: string) => Asked {
  const known = new Map<string, Asked>();
  return (field, reasons) => {
    const key = `${field} ${reasons}`;
    const found = known.get(key) ?? { field, reasons };
    known.set(key, found);
    return found;
  };
}

/** The questions left open about one system, and the rules that need each. */
function reasonsFor(system: SurveyedSystem, judged: JudgedSystem): ReadonlyMap<FieldId, readonly string[]> {
  const reasons = new Map<FieldId, string[]>();
  const ask = (field: FieldId, reason: string) => reasons.set(field, [...(reasons.get(field) ?? []), reason]);
  for (const field of FIELD_IDS) if (isUnansweredCore(system, field)) ask(field, '普查必填项');
  if (isUndetermined(judged))
    for (const { rule, verdict, missing } of dormantVerdicts(judged))
      if (verdict === 'undetermined') missing.forEach((field) => ask(field, ruleTitle(rule)));
  return reasons;
}

const isUndetermined = (judged: JudgedSystem): boolean =>
  JudgedReadLater.kindsOf(judged).some(
    ({ rule, verdict }) => verdict === 'undetermined' && ruleById(rule)?.theme === 'dormant',
  );

/** “无” is an answer where the survey tells departments to write it. */
function isUnansweredCore({ values, answers }: SurveyedSystem, id: FieldId): boolean {
  const { core, help } = fieldOf(id);
  if (!core || values[id] !== undefined) return false;
  return !(help.includes('填“无”') && answers[id]?.raw.trim() === '无');
}

const COLUMNS: readonly ColumnOf<Question>[] = [
  numbered,
  { title: '责任单位', width: 22, cell: ({ system }) => system.department },
  { title: '系统名称', width: 22, cell: ({ system }) => system.systemName },
  { title: '需补答的问题', width: 20, cell: ({ field }) => headingOf(field) },
  {
    title: '现填内容',
    width: 14,
    cell: ({ system, field }) => {
      const raw = abridge(system.answers[field]?.raw ?? '');
      if (!raw) return '未填';
      return system.values[field] === undefined ? `“${raw}”（不能识别）` : `“${raw}”（不够具体）`;
    },
  },
  { title: '用于判定的规则', width: 24, cell: ({ reasons }) => reasons },
  { title: '可填的选项或格式', width: 32, cell: ({ field }) => answerFormat(field) },
  {
    title: '单元格',
    width: 29,
    cell: ({ system, field }) => {
      const { file, sheet } = sheetOfAnswer(system, field);
      const cell = system.answers[field]?.cell;
      return `${file}\n${cell ? `${sheet}!${cell}` : `${sheet}（表中没有这一列，请增加）`}`;
    },
  },
  { title: '补答', width: 16, cell: () => null },
];
