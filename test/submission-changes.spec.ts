import { compareSubmissions } from '../src/core/intake/compare-submissions.js';
import type { ComparedSystem } from '../src/core/intake/system-change.js';
import type { SystemRecord } from '../src/core/survey/survey.js';
import { pick, randomSource } from './random-answers.js';

const system = (systemName: string, values: SystemRecord): ComparedSystem => ({
  id: `S${systemName}`,
  systemName,
  ownerUnit: '',
  part: '本单位',
  origin: 'a.xlsx|表',
  fingerprint: '',
  values: { ...values, systemName },
  answers: {},
});

describe('compareSubmissions on generated submissions', () => {
  it('finds planted changes of name, splits and mergers in generated submissions without false ones', () => {
    const tally = { renamed: [0, 0, 0], split: [0, 0, 0], merged: [0, 0, 0] };
    for (let seed = 1; seed <= 200; seed++) measure(seed, tally);
    const rates = Object.entries(tally).map(([kind, [planted = 0, found = 0, invented = 0]]) => ({
      kind,
      planted,
      recall: found / planted,
      precision: found / (found + invented),
    }));
    if (process.env['QINGCHA_TEST'] === 'full') console.log(rates);
    for (const { recall, precision } of rates) {
      expect(recall).toBeGreaterThanOrEqual(0.9);
      expect(precision).toBeGreaterThanOrEqual(0.97);
    }
  });
});

const STEMS = [
  '档案',
  '渔船',
  '低保',
  '殡葬',
  '车驾管',
  '不动产',
  '林权',
  '安监',
  '食品抽检',
  '职称',
  '统计直报',
  '信访',
];
const CLAUSES = [
  '受理登记',
  '现场核查',
  '证照打印',
  '统计报表',
  '结果公示',
  '预约排号',
  '数据上报',
  '档案查询',
  '短信提醒',
  '费用结算',
  '人员管理',
  '审批流转',
];
const ENDINGS = ['管理系统', '信息平台', '业务系统', '服务平台'];

/** A unit's systems: same builders and years recur, half of them have numbers, as in real surveys. */
function generate(random: () => number, count: number): ComparedSystem[] {
  const stems = [...STEMS].sort(() => random() - 0.5).slice(0, count);
  return stems.map((stem) => {
    const clauses = [...CLAUSES].sort(() => random() - 0.5).slice(0, 4 + Math.floor(random() * 3));
    const year = 2008 + Math.floor(random() * 9);
    return system(`${stem}${pick(random, ENDINGS)}`, {
      function: clauses.map((clause) => `${stem}${clause}`).join('、'),
      builder: pick(random, ['众成软件', '华信科技', '远景数码']),
      constructionCost: Math.round(random() * 3000) / 10,
      annualOpsCost: Math.round(random() * 300) / 10,
      goLiveDate: `${year}-0${1 + Math.floor(random() * 9)}`,
      approvalDate: `${year - 1}-0${1 + Math.floor(random() * 9)}`,
      registeredUsers: Math.floor(random() * 900),
      lifecycle: '已建',
      useScope: pick(random, ['单位内部', '覆盖到县']),
      useFrequency: pick(random, ['每天', '每周', '每月']),
      ...(random() < 0.5 ? { filingNumber: `备〔${year}〕${Math.floor(random() * 1e6)}号` } : {}),
    });
  });
}

function measure(seed: number, tally: Record<'renamed' | 'split' | 'merged', number[]>): void {
  const random = randomSource(seed);
  const [renamed, whole, one, two, gone, ...kept] = generate(random, 10) as [
    ComparedSystem,
    ComparedSystem,
    ComparedSystem,
    ComparedSystem,
    ComparedSystem,
    ...ComparedSystem[],
  ];
  const stem = (item: ComparedSystem): string => STEMS.find((name) => item.systemName.startsWith(name)) ?? '';
  const newName =
    random() < 0.5 ? `智慧${stem(renamed)}一体化应用` : `${pick(random, ['云上通', '一网办', '数治通'])}应用`;
  const after = system(newName, { ...renamed.values, annualOpsCost: Math.round(random() * 300) / 10 });
  const clauses = String(whole.values.function).split('、');
  const halves = [clauses.slice(0, 2), clauses.slice(2)].map((own, index) =>
    system(`${stem(whole)}${index ? '服务' : '审批'}子系统`, {
      ...whole.values,
      function: own.join('、'),
      constructionCost: undefined as never,
    }),
  );
  // A merger of two neighbours of one trade: the second is told to be of the first's trade.
  const twin = system(`${stem(one)}移动执法应用`, {
    ...two.values,
    function: String(two.values.function).replaceAll(stem(two), stem(one)),
  });
  const union = system(`${stem(one)}综合平台`, {
    ...one.values,
    function: `${String(one.values.function)}、${String(twin.values.function)}`,
    filingNumber: undefined as never,
  });
  // New systems of their own, and corrections of the others.
  const fresh = generate(random, 12).filter(
    ({ systemName }) =>
      ![renamed, whole, one, two, gone, ...kept].some(
        (old) => stem(old) === STEMS.find((name) => systemName.startsWith(name)),
      ),
  );
  const corrected = kept.map((item) =>
    random() < 0.3 ? system(item.systemName, { ...item.values, registeredUsers: 7 }) : item,
  );
  const earlier = [renamed, whole, one, twin, gone, ...kept];
  const incoming = [after, ...halves, union, ...fresh, ...corrected].sort(() => random() - 0.5);
  const planted = {
    renamed: [[renamed.id], [after.id]],
    split: [[whole.id], halves.map(({ id }) => id)],
    merged: [[one.id, twin.id], [union.id]],
  };
  const { changes } = compareSubmissions(earlier, incoming);
  for (const kind of ['renamed', 'split', 'merged'] as const) {
    const right = (change: (typeof changes)[number]): boolean =>
      JSON.stringify([change.earlier.map(({ id }) => id).sort(), change.now.map(({ id }) => id).sort()]) ===
      JSON.stringify(planted[kind].map((ids) => [...ids].sort()));
    const own = changes.filter((change) => change.kind === kind);
    tally[kind][0]! += 1;
    tally[kind][1]! += own.filter(right).length;
    tally[kind][2]! += own.filter((change) => !right(change)).length;
  }
}
