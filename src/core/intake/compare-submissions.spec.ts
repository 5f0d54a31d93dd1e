import fc from 'fast-check';
import type { SystemRecord } from '../survey/survey.js';
import { compareSubmissions } from './compare-submissions.js';
import { describeChange } from './describe-change.js';
import type { ComparedSystem, SubmissionComparison } from './system-change.js';

function system(systemName: string, values: SystemRecord = {}, part = '本单位'): ComparedSystem {
  return {
    id: `S${systemName}`,
    systemName,
    ownerUnit: String(values.ownerUnit ?? ''),
    part,
    origin: 'a.xlsx|表',
    fingerprint: '',
    values: { ...values, systemName },
    answers: { systemName: { cell: 'C7', raw: systemName } },
  };
}

const ARCHIVE: SystemRecord = {
  function: '档案接收、整理编目、保管利用、查阅登记',
  constructionCost: 86.5,
  annualOpsCost: 8.2,
  goLiveDate: '2014-05',
  approvalDate: '2013-11',
  builder: '澜江市众成软件有限公司',
  filingNumber: '市政信备〔2014〕17号',
  lifecycle: '已建',
};
const kinds = ({ changes }: SubmissionComparison): readonly string[] =>
  changes.map(({ kind, state }) => `${kind} ${state}`);

describe('compareSubmissions', () => {
  it('says nothing of equal submissions', () => {
    const systems = [system('数字档案管理系统', ARCHIVE), system('内部邮件系统')];
    expect(compareSubmissions(systems, [...systems].reverse())).toMatchObject({ changes: [], unchanged: 2 });
  });

  it('tells which answers were corrected', () => {
    const found = compareSubmissions(
      [system('数字档案管理系统', ARCHIVE)],
      [system('数字档案 管理系统', { ...ARCHIVE, annualOpsCost: 9 })],
    );
    const [change] = found.changes;
    expect(change?.kind).toBe('corrected');
    expect(change?.answers.map(({ field, from, to }) => [field, from, to])).toContainEqual([
      'annualOpsCost',
      '8.2',
      '9',
    ]);
  });

  it('does not call an answer given up that the new sheet does not ask for', () => {
    const before = system('数字档案管理系统', ARCHIVE);
    const { annualOpsCost: _cost, builder: _builder, ...rest } = ARCHIVE;
    const now = system('数字档案管理系统', rest);
    const asked = { ...now, answers: { ...now.answers, annualOpsCost: { cell: 'F7', raw: '' } } };
    const [change] = compareSubmissions([before], [asked]).changes;
    expect(describeChange(change!)).toBe(
      '更正 “数字档案管理系统”：年度运维资金（万元） “8.2” 改为 未填；这次的表没有问承建单位，上次填的只在上次的填报里。',
    );
  });

  it('settles a change of name only where an identifier and everything else agree', () => {
    const before = [system('数字档案管理系统', ARCHIVE)];
    expect(kinds(compareSubmissions(before, [system('智慧档案平台', ARCHIVE)]))).toEqual(['renamed settled']);
    const corrected = { ...ARCHIVE, annualOpsCost: 9 };
    expect(kinds(compareSubmissions(before, [system('智慧档案平台', corrected)]))).toEqual(['renamed open']);
    const { filingNumber: _, ...unnumbered } = ARCHIVE;
    expect(
      kinds(
        compareSubmissions([system('数字档案管理系统', unnumbered)], [system('智慧档案平台', unnumbered)]),
      ),
    ).toEqual(['renamed open']);
  });

  it('takes another filing number for another system', () => {
    const other = { ...ARCHIVE, filingNumber: '市政信备〔2016〕3号' };
    expect(
      kinds(compareSubmissions([system('数字档案管理系统', ARCHIVE)], [system('智慧档案平台', other)])),
    ).toEqual(['added settled', 'vanished open']);
  });

  it('does not choose between two equally good candidates', () => {
    const { filingNumber: _, ...plain } = ARCHIVE;
    const found = compareSubmissions(
      [system('数字档案管理系统', plain)],
      [system('甲档案平台', plain), system('乙档案平台', plain)],
    );
    expect(kinds(found)).toEqual(['added settled', 'added settled', 'vanished open']);
  });

  it('proposes splits and mergers with their reasons, and leaves the old systems standing', () => {
    const whole = system('档案综合管理系统', ARCHIVE);
    const parts = [
      system('档案接收管理系统', { ...ARCHIVE, function: '档案接收、整理编目', constructionCost: 40 }),
      system('档案利用管理系统', { ...ARCHIVE, function: '保管利用、查阅登记', constructionCost: 46.5 }),
    ];
    const split = compareSubmissions([whole], parts);
    expect(kinds(split)).toEqual(['split open']);
    expect(split.replaced).toEqual([]);
    expect(describeChange(split.changes[0]!)).toContain('建设资金相加与之相符');
    expect(kinds(compareSubmissions(parts, [whole]))).toEqual(['merged open']);
  });

  it('asks about what vanished, and names the declaration that speaks of it', () => {
    const found = compareSubmissions(
      [system('内部邮件收发系统'), system('协同办公系统')],
      [system('协同办公系统', { remarks: '已并入原内部邮件收发系统的功能' })],
    );
    expect(kinds(found)).toEqual(['corrected settled', 'vanished open']);
    expect(found.changes[1]?.reasons).toEqual(['“协同办公系统”的填报内容中提到了它']);
  });

  it('accounts for every earlier and every new system exactly once', () => {
    const record = fc.record(
      {
        function: fc.constantFrom('档案接收、整理编目', '整理编目', '公文流转、收发文管理', '公文流转'),
        builder: fc.constantFrom('甲公司', '乙公司'),
        filingNumber: fc.constantFrom('备2014-17', '备2015-18'),
        constructionCost: fc.constantFrom(1, 2, 3),
        goLiveDate: fc.constantFrom('2014', '2015-06'),
        remarks: fc.constantFrom('由档案一体化平台拆分', '无'),
      },
      { requiredKeys: [] },
    );
    const side = fc
      .array(fc.tuple(fc.constantFrom('档案系统', '档案一体化平台', '公文系统', '邮件'), record), {
        maxLength: 7,
      })
      .map((items) =>
        items.map(([name, values], index) => ({ ...system(name, values), id: `${name}-${index}` })),
      );
    fc.assert(
      fc.property(side, side, (earlier, incoming) => {
        const { changes, unchanged, replaced } = compareSubmissions(earlier, incoming);
        const old = changes.flatMap((change) => change.earlier.map(({ id }) => id));
        const now = changes.flatMap((change) => change.now.map(({ id }) => id));
        expect(new Set(old).size).toBe(old.length);
        expect(new Set(now).size).toBe(now.length);
        expect(old.length + unchanged).toBe(earlier.length);
        expect(now.length + unchanged).toBe(incoming.length);
        expect(new Set(replaced.map(([index]) => index)).size).toBe(replaced.length);
        for (const change of changes) expect(describeChange(change)).toMatch(/。$/u);
      }),
      { numRuns: process.env['QINGCHA_TEST'] === 'full' ? 3_000 : 300 },
    );
  });
});
