import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { findingKey, redactFinding } from '../review/redact-crossing.js';
import { ruleTitle } from '../rules/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { DocumentTable, Part } from './official-document.js';
import { type Doubted, doubtedOf, replyDays } from './doubted-systems.js';
import { departmentsOf } from './system-verdicts.js';
import { figure } from './queries.js';
import {
  NO_NUMBER,
  addressee,
  announced,
  annexed,
  body,
  clausesOf,
  counted,
  date,
  evidenceShown,
  fineTable,
  heading,
  issuedBy,
  named,
  ordinal,
  quote,
  signedBy,
  thresholdsShown,
} from './writing.js';

/** One annex: its title, what it is about, and how its rows are shown. */
interface Annex {
  readonly kind: Doubted['kind'];
  readonly title: string;
  rows(doubted: readonly Doubted[], input: DocumentInput, department: string): DocumentTable;
}

const ANNEXES: readonly Annex[] = [
  { kind: 'dormant', title: '疑似“僵尸”系统核实表', rows: (doubted) => ofSystems(doubted) },
  { kind: 'duplicate', title: '疑似“影子”系统核实表', rows: ofDuplicates },
  { kind: 'rectify', title: '需要整改的问题核实表', rows: (doubted) => ofRules(doubted) },
];

/**
 * Before anything is decided the department is heard. It is shown its own systems and clauses; of what crosses
 * departments only how many there are elsewhere, until the audit bureau has released the group.
 */
export const verificationNotice: DocumentKind = {
  id: 'verification-notice',
  title: '疑似系统核实通知书',
  scope: 'department',
  subjects: (input) => departmentsOf(input).filter((department) => doubtedOf(input, department).length > 0),
  write(input, department) {
    const about = { department };
    const doubted = doubtedOf(input, department);
    const annexes = ANNEXES.map((annex) => ({
      ...annex,
      doubted: doubted.filter(({ kind }) => kind === annex.kind),
    })).filter((annex) => annex.doubted.length);
    const bureau = auditBureauName(input.pack);
    return {
      about: department,
      issuer: issuedBy(bureau, '文件'),
      number: NO_NUMBER,
      title: ['关于核实政务信息系统疑点的通知'],
      addressee: addressee(department),
      blocks: [
        body(
          '在政务信息系统普查（基准日',
          date(input.findings.asOf),
          '）中，你单位填报系统',
          figure(input, 'systems', about, '个'),
          '，其中',
          ...counted(
            [
              ['列为疑似“僵尸”的', figure(input, 'suspected', about, '个')],
              ['答案前后矛盾、存疑的', figure(input, 'conflicting', about, '个')],
              ['列为疑似“影子”的', figure(input, 'in-groups', about, '个')],
            ],
            '有需要整改的问题',
          ),
          '。依据、证据和判定标准见附件，请逐个核实。',
        ),
        heading(1, '核实要求'),
        body(
          ...windowParts(input, department),
          '在附件“单位意见”栏逐个写明“属实”或者“不属实”，不属实的另附理由和使用记录、合同等佐证材料，加盖公章后报送我局。填报有误的，请在普查表中更正后重新报送；需要暂缓整合的，请同时写明理由和期限。',
        ),
        heading(2, '有关说明'),
        body('“疑似”是依据填报内容作出的初步判定，不是认定。逾期没有说明的，将依据现有证据认定。'),
      ],
      attachments: announced(annexes.map(({ title }) => title)),
      annex: annexes.flatMap((annex, index) =>
        annexed(
          annex.title,
          annexes.length > 1 ? index + 1 : null,
          annex.rows(annex.doubted, input, department),
          clausesUnder(annex.doubted),
        ),
      ),
      signature: signedBy(bureau, noticeDay(input, department)),
    };
  },
};

/** Signed on the day on which the department was notified; a draft on the day asked for. */
function noticeDay({ cases, on }: DocumentInput, department: string): string {
  const own = cases.filter((one) => one.department === department);
  const days = own.flatMap(({ facts }) => facts.notice?.on ?? []).sort();
  const isOpen = own.some(({ state }) => state === 'suspected');
  return isOpen ? on : (days.at(-1) ?? on);
}

/** The reply window is in the cases; a draft before they are opened leaves it to be filled in. */
function windowParts(input: DocumentInput, department: string): readonly Part[] {
  const days = replyDays(input, department);
  const [only] = days;
  if (only === undefined) return ['请于＿＿年＿＿月＿＿日前'];
  return days.length === 1
    ? ['请于', date(only), '前']
    : ['请按各次通知的说明期限，最迟于', date(days.at(-1) ?? only), '前'];
}

/** Each clause once, below the table whose problems rest on it. */
function clausesUnder(doubted: readonly Doubted[]): DocumentTable {
  const verdicts = doubted.flatMap((one) => one.verdicts);
  const firsts = verdicts.filter(
    ({ rule }, index) => verdicts.findIndex((one) => one.rule === rule) === index,
  );
  return fineTable(
    [
      { title: '问题', width: 22 },
      { title: '依据条款', width: 70 },
    ],
    firsts.map((verdict) => [[quote(ruleTitle(verdict.rule), verdict.rule)], clausesOf([verdict])]),
  );
}

const OPINION = { title: '单位意见', width: 13, align: 'center' } as const;
const TO_TICK: readonly Part[] = ['□属实\n□不属实'];
const NAME = { title: '系统名称', width: 20 } as const;
const NUMBER = { title: '序号', width: 6, align: 'center' } as const;

/** One row per problem; a system is numbered and named at its first. */
const ofSystems = (doubted: readonly Doubted[]): DocumentTable =>
  fineTable(
    [
      ...[NUMBER, NAME, { title: '问题', width: 16 }, { title: '证据', width: 32 }],
      ...[{ title: '判定标准', width: 18 }, OPINION],
    ],
    doubted.flatMap(({ judged, verdicts }, index) =>
      verdicts.map((verdict, nth): readonly (readonly Part[])[] => [
        nth ? [''] : [ordinal(index + 1)],
        nth ? ['同上'] : [named(judged)],
        [
          quote(
            ruleTitle(verdict.rule) + (verdict.verdict === 'conflicting' ? '（存疑）' : ''),
            verdict.rule,
          ),
        ],
        evidenceShown([verdict], judged),
        thresholdsShown([verdict]),
        TO_TICK,
      ]),
    ),
  );

/** Own words, and how many there are elsewhere; names of others only where they were released. */
function ofDuplicates(doubted: readonly Doubted[], input: DocumentInput, department: string): DocumentTable {
  const rows = doubted.flatMap(({ judged, verdicts }) =>
    verdicts.map((verdict) => {
      const finding = { systemId: judged.id, department, verdict };
      const isReleased = input.released.has(findingKey(finding));
      const shown = redactFinding(finding, department, input.released).verdict;
      const own = isReleased ? { ...shown, evidence: shown.evidence.slice(0, 2) } : shown;
      const { note = '', ...evidence } = own;
      return [
        [named(judged)],
        [quote(ruleTitle(verdict.rule), verdict.rule)],
        evidenceShown([evidence], judged),
        isReleased
          ? namesOf(input, judged, verdict)
          : [quote(note || '见左', `${judged.id} ${verdict.rule}`)],
        TO_TICK,
      ] satisfies readonly (readonly Part[])[];
    }),
  );
  return fineTable(
    [
      ...[NUMBER, NAME, { title: '问题', width: 14 }, { title: '你单位的填报', width: 28 }],
      ...[{ title: '相似情况', width: 24 }, OPINION],
    ],
    rows.map((row, index) => [[ordinal(index + 1)], ...row]),
  );
}

/** The released group by name; a rule that makes no groups says what it found in its note. */
function namesOf(
  { findings }: DocumentInput,
  judged: JudgedSystem,
  { rule, note }: Verdict,
): readonly Part[] {
  const group = findings.groups.find((one) => one.rule === rule && one.members.includes(judged.id));
  const others = findings.systems.filter(({ id }) => id !== judged.id && group?.members.includes(id));
  if (!others.length) return [quote(note ?? '', `${judged.id} ${rule}`)];
  const names = others.map((one) => `${one.department}“${one.systemName}”`).join('、');
  return [quote(`与${names}功能相近`, group?.id ?? rule)];
}

/** What a document asks, and the systems that do not do it: one row per problem, sorted by the problem. */
function ofRules(doubted: readonly Doubted[]): DocumentTable {
  const rules = [...new Set(doubted.flatMap(({ verdicts }) => verdicts.map(({ rule }) => rule)))];
  const rows = rules.flatMap((rule) =>
    doubted.flatMap(({ judged, verdicts }) => {
      const own = verdicts.filter((one) => one.rule === rule);
      return own.length
        ? [[[quote(ruleTitle(rule), rule)], [named(judged)], evidenceShown(own, judged), TO_TICK]]
        : [];
    }),
  );
  return fineTable(
    [NUMBER, { title: '问题', width: 22 }, NAME, { title: '证据', width: 40 }, OPINION],
    rows.map((row, index) => [[ordinal(index + 1)], ...row]),
  );
}
