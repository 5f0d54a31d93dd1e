import type { JudgedSystem, Verdict } from '../audit/finding.js';
import { findingKey, redactFinding } from '../review/redact-crossing.js';
import { ruleById, ruleTitle } from '../rules/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName } from './document-input.js';
import type { Block, Part } from './official-document.js';
import { type Doubted, doubtedOf, replyDays } from './doubted-systems.js';
import { departmentsOf } from './system-verdicts.js';
import { figure } from './queries.js';
import {
  NO_NUMBER,
  addressee,
  body,
  clausesOf,
  counted,
  date,
  evidenceShown,
  heading,
  issuedBy,
  named,
  ordinal,
  quote,
  signedBy,
  subheading,
  table,
  thresholdsShown,
} from './writing.js';

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
    const of = (kind: Doubted['kind']) => doubted.filter((one) => one.kind === kind);
    const sections = [
      { title: '疑似“僵尸”系统', blocks: of('dormant').flatMap(ofDormant) },
      { title: '疑似“影子”系统', blocks: ofDuplicates(input, department, of('duplicate')) },
      { title: '需要整改的问题', blocks: ofRules(of('rectify')) },
    ].filter(({ blocks }) => blocks.length);
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
          '。依据、证据和判定标准如下，请逐个核实。',
        ),
        ...sections.flatMap(({ title, blocks }, index) => [heading(index + 1, title), ...blocks]),
        heading(sections.length + 1, '核实要求'),
        body(
          ...windowParts(input, department),
          '逐个写明“属实”或者“不属实”及理由，附使用记录、合同等佐证材料，加盖公章后报送我局。填报有误的，请在普查表中更正后重新报送；需要暂缓整合的，请同时写明理由和期限。',
        ),
        body('“疑似”是依据填报内容作出的初步判定，不是认定。逾期没有说明的，将依据现有证据认定。'),
      ],
      attachments: [],
      signature: signedBy(bureau, input.on),
    };
  },
};

/** The reply window is in the cases; a draft before they are opened leaves it to be filled in. */
function windowParts(input: DocumentInput, department: string): readonly Part[] {
  const days = replyDays(input, department);
  const [only] = days;
  if (only === undefined) return ['请于＿＿年＿＿月＿＿日前'];
  return days.length === 1
    ? ['请于', date(only), '前']
    : ['请按各次通知的说明期限，最迟于', date(days.at(-1) ?? only), '前'];
}

const OPINION = '单位意见：□属实　□不属实　理由：＿＿＿＿＿＿＿＿';

function ofDormant({ judged, verdicts }: Doubted, index: number): readonly Block[] {
  return [
    subheadingOf(index + 1, judged),
    table(
      [
        { title: '问题', width: 15 },
        { title: '依据条款', width: 30 },
        { title: '证据', width: 32 },
        { title: '判定标准', width: 16 },
      ],
      verdicts.map((verdict) => [
        [
          quote(
            ruleTitle(verdict.rule) + (verdict.verdict === 'conflicting' ? '（存疑）' : ''),
            verdict.rule,
          ),
        ],
        clausesOf([verdict]),
        evidenceShown([verdict], judged),
        thresholdsShown([verdict]),
      ]),
    ),
    body(OPINION),
  ];
}

/** Own words, and how many there are elsewhere; names of others only where they were released. */
function ofDuplicates(
  input: DocumentInput,
  department: string,
  doubted: readonly Doubted[],
): readonly Block[] {
  if (!doubted.length) return [];
  const rows = doubted.flatMap(({ judged, verdicts }) =>
    verdicts.map((verdict) => {
      const finding = { systemId: judged.id, department, verdict };
      const isReleased = input.released.has(findingKey(finding));
      const shown = redactFinding(finding, department, input.released).verdict;
      const own = isReleased ? { ...shown, evidence: shown.evidence.slice(0, 2) } : shown;
      const { note = '', ...evidence } = own;
      return [
        [named(judged)],
        [quote(ruleTitle(verdict.rule), verdict.rule), '\n', ...clausesOf([verdict])],
        evidenceShown([evidence], judged),
        isReleased
          ? namesOf(input, judged, verdict)
          : [quote(note || '见左', `${judged.id} ${verdict.rule}`)],
        ['□属实\n□不属实'],
      ] satisfies readonly (readonly Part[])[];
    }),
  );
  return [
    table(
      [
        { title: '系统名称', width: 16 },
        { title: '问题和依据', width: 26 },
        { title: '你单位的填报', width: 22 },
        { title: '相似情况', width: 20 },
        { title: '单位意见', width: 10, align: 'center' },
      ],
      rows,
    ),
    body('不属实的，请另附理由和佐证材料。'),
  ];
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

/** One paragraph per rule: what the document asks, and the systems that do not do it. */
function ofRules(doubted: readonly Doubted[]): readonly Block[] {
  const rules = [...new Set(doubted.flatMap(({ verdicts }) => verdicts.map(({ rule }) => rule)))];
  return rules.flatMap((rule, index): readonly Block[] => {
    const systems = doubted.filter(({ verdicts }) => verdicts.some((verdict) => verdict.rule === rule));
    const verdict = systems[0]?.verdicts.find((one) => one.rule === rule);
    if (!verdict) return [];
    return [
      subheading(index + 1, quote(ruleById(rule)?.title ?? rule, rule)),
      body('依据：', ...clausesOf([verdict]), '。'),
      table(
        [
          { title: '序号', width: 6, align: 'center' },
          { title: '系统名称', width: 30 },
          { title: '证据', width: 42 },
          { title: '单位意见', width: 16, align: 'center' },
        ],
        systems.map(({ judged, verdicts }, row) => [
          [ordinal(row + 1)],
          [named(judged)],
          evidenceShown(
            verdicts.filter((one) => one.rule === rule),
            judged,
          ),
          ['□属实\n□不属实'],
        ]),
      ),
    ];
  });
}

const subheadingOf = (index: number, judged: JudgedSystem): Block =>
  index <= 10
    ? subheading(index, named(judged))
    : { kind: 'subheading', parts: ['（', ordinal(index), '）', named(judged)] };
