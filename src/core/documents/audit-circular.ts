import { firstDay, lastDay } from '../plans/calendar.js';
import { RULES } from '../rules/index.js';
import { type DocumentInput, type DocumentKind, auditBureauName, policyOf } from './document-input.js';
import type { Block, Part } from './official-document.js';
import { type QueryId, figure } from './queries.js';
import { departmentsOf } from './system-verdicts.js';
import {
  NO_NUMBER,
  addressee,
  also,
  body,
  counted,
  date,
  deadline,
  heading,
  issuedBy,
  note,
  ordinal,
  quote,
  signedBy,
  table,
  unit,
} from './writing.js';

/** The results for everybody: numbers by department, suspicions called suspicions, decisions decisions. */
export const auditCircular: DocumentKind = {
  id: 'audit-circular',
  title: '审计结果通报',
  scope: 'city',
  subjects: () => [''],
  write(input) {
    const bureau = auditBureauName(input.pack);
    return {
      about: '',
      issuer: issuedBy(bureau, '文件'),
      number: NO_NUMBER,
      title: [`关于${input.pack.letterhead}政务信息系统专项审计结果的通报`],
      addressee: addressee('各填报单位'),
      blocks: [
        ...overview(input),
        ...suspicions(input),
        ...governance(input),
        ...decisions(input),
        ...demands(input),
      ],
      attachments: [],
      signature: signedBy(bureau, input.on),
    };
  },
};

const count = (input: DocumentInput, query: QueryId, unitWord = '个') => figure(input, query, {}, unitWord);

function overview(input: DocumentInput): readonly Block[] {
  return [
    body(
      '根据政务信息系统整合共享工作安排，对各单位截至',
      date(input.findings.asOf),
      '填报的政务信息系统进行了专项审计。现将结果通报如下。',
    ),
    heading(1, '总体情况'),
    body(
      '共有',
      count(input, 'departments'),
      '单位填报政务信息系统',
      count(input, 'systems'),
      '，其中在用',
      count(input, 'in-service'),
      '。填报的年度运维资金合计',
      figure(input, 'ops-cost', {}, '万元'),
      ...also(count(input, 'ops-cost-blank'), '，另有', '系统没有填报运维资金'),
      ...also(count(input, 'silent-units'), '。对照单位名录，尚未收到填报的单位', ''),
      '。',
    ),
    byDepartment(input),
    ...repeatedNote(input),
  ];
}

const COLUMNS = [
  { title: '序号', width: 6, align: 'center' },
  { title: '单位', width: 30 },
  { title: '系统', width: 8, align: 'center' },
  { title: '疑似\n僵尸', width: 8, align: 'center' },
  { title: '存疑', width: 8, align: 'center' },
  { title: '缺据', width: 8, align: 'center' },
  { title: '疑似\n影子', width: 8, align: 'center' },
  { title: '运维资金\n（万元）', width: 14, align: 'right' },
] as const;
const COUNTS: readonly QueryId[] = [
  'systems',
  'suspected',
  'conflicting',
  'undetermined',
  'in-groups',
  'ops-cost',
];

const byDepartment = (input: DocumentInput) =>
  table(
    COLUMNS,
    [
      ...departmentsOf(input).map((department, index): readonly (readonly Part[])[] => [
        [ordinal(index + 1)],
        [unit(department)],
        ...COUNTS.map((query) => [figure(input, query, { department })]),
      ]),
      [[''], ['合计'], ...COUNTS.map((query) => [figure(input, query)])],
    ],
    '各单位填报和初步判定情况',
  );

/** Why the sum is less than what stands above it. */
function repeatedNote(input: DocumentInput): readonly Block[] {
  const repeated = count(input, 'repeated');
  if (!repeated.value) return [];
  return [
    note(
      '注：由两个单位重复填报的系统有',
      repeated,
      '，分别计入各单位的系统数和运维资金，运维资金合计只计一次，比各单位之和少',
      figure(input, 'repeated-cost', {}, '万元'),
      '。',
    ),
  ];
}

function suspicions(input: DocumentInput): readonly Block[] {
  return [
    heading(2, '初步判定情况'),
    body(
      '对照',
      policyOf(input.pack),
      '逐条核对，',
      ...counted(
        [
          ['列为疑似“僵尸”系统', count(input, 'suspected')],
          ['答案前后矛盾、存疑', count(input, 'conflicting')],
          ['材料不全、尚不能判定', count(input, 'undetermined')],
          ['资源闲置但仍在使用、建议缩容', count(input, 'idle-but-used')],
          ['国家、省级配发，建议上报', count(input, 'report-upward')],
        ],
        '没有列为疑似“僵尸”的系统',
      ),
      '。',
      ...similar(input),
      ...atStake(input),
      '疑似是初步判定，不是认定；文件没有给出数值标准的，判定标准由本单位设定。',
    ),
  ];
}

function similar(input: DocumentInput): readonly Part[] {
  const groups = count(input, 'groups');
  if (!groups.value) return [];
  return ['功能相近的系统归为', groups, '相似组，涉及系统', count(input, 'in-groups'), '。'];
}

function atStake(input: DocumentInput): readonly Part[] {
  const systems = count(input, 'at-stake');
  if (!systems.value) return [];
  const cost = figure(input, 'at-stake-cost', {}, '万元');
  return ['其中疑似“僵尸”和建议并入其他系统的共', systems, '，年度运维资金', cost, '。'];
}

function governance(input: DocumentInput): readonly Block[] {
  const found = RULES.filter(({ theme }) => theme === 'governance')
    .map((rule) => ({ rule, number: figure(input, 'flagged', { rule: rule.id }, '个') }))
    .filter(({ number }) => number.value > 0);
  if (!found.length) return [];
  const parts = found.flatMap(({ rule, number }, index): readonly Part[] => [
    index ? '；' : '',
    quote(rule.title, rule.id),
    '的',
    number,
  ]);
  return [heading(3, '建设管理方面的问题'), body('对照文件要求，', ...parts, '。一个系统可以符合几项。')];
}

function decisions(input: DocumentInput): readonly Block[] {
  const title = heading(4, '认定情况');
  if (!input.settlements.size)
    return [
      title,
      body('截至本通报印发，尚未对任何系统作出认定。疑似系统须经通知、说明和具名认定后，才列入清理清单。'),
    ];
  return [
    title,
    body(
      '经通知、说明和具名认定，已认定',
      count(input, 'decided'),
      '系统：“僵尸”系统',
      count(input, 'decided-dormant'),
      '，“影子”系统',
      count(input, 'decided-duplicate'),
      '，需要整改的系统',
      count(input, 'decided-rectify'),
      '，保留或者排除疑点的系统',
      count(input, 'decided-kept'),
      '。列入系统清理清单',
      count(input, 'to-clean'),
      '，年度运维资金',
      figure(input, 'to-clean-cost', {}, '万元'),
      ...also(count(input, 'cleaned'), '；清理各环节已全部完成', ''),
      '。',
    ),
  ];
}

/** By when to clean up; a deadline that is over is not asked to be kept. */
function limitOf({ pack, on }: DocumentInput): readonly Part[] {
  const duty = pack.duties.find(({ list }) => list === 'decommission');
  if (!duty) return ['列入清理清单的，要在规定的时限内完成清理。'];
  const until = duty.finish ?? duty.due;
  return firstDay(on) > lastDay(until)
    ? ['列入清理清单的，文件规定的时限（', deadline(until), '）已过，尚未完成清理的要立即完成。']
    : ['列入清理清单的，要在', deadline(until), '前完成清理。'];
}

function demands(input: DocumentInput): readonly Block[] {
  return [
    heading(5, '工作要求'),
    body(
      '各单位要对列为疑似的系统逐个核实，在“核实意见”栏写明属实或不属实及理由，附佐证材料；要按缺据待补清单补齐答案。',
      ...limitOf(input),
      '没有填报的单位要立即补报，没有信息系统的也要书面说明。',
    ),
  ];
}
