import fc from 'fast-check';
import { applyRules } from '../audit/apply-rules.js';
import { packById } from '../packs/index.js';
import { zibo as ZIBO } from '../packs/zibo.js';
import { type Pack, rulesInForce } from '../packs/pack.js';
import type { Settlement, Settlements } from '../review/settlement.js';
import { RULES } from '../rules/index.js';
import { FIELD_IDS, type SystemRecord, displayValue } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { drawSample } from './draw-sample.js';
import { LISTS, listById, listsOf } from './index.js';
import type { Table } from './table.js';

const WORDS = {
  lexicon: {
    kinds: [{ kind: '协同办公', synonyms: ['办公系统', 'OA'], cues: ['公文流转'] }],
    boilerplate: ['系统'],
  },
  segment: (text: string) => text.match(/.{1,2}/gu) ?? [],
};

/** A system whose every answered question stands in row 6 of its department's file. */
function system(id: string, department: string, values: SystemRecord): SurveyedSystem {
  const answers = Object.fromEntries(
    FIELD_IDS.map((field, index) => [field, { cell: `X${index + 1}`, raw: displayValue(values[field]) }]),
  );
  const source = { file: `${department}.xlsx`, sheet: '调查表', row: 6, column: null };
  return { id, department, systemName: values.systemName ?? id, source, values, answers };
}

const used: SystemRecord = {
  lifecycle: '已建',
  opsStatus: '持续更新',
  useScope: '覆盖到市',
  useFrequency: '每天',
  lastUsed: '2017-12',
  businessInSystem: '是',
  replaceable: '否',
  cpuUtilisation: 40,
  annualOpsCost: 5,
};
const SYSTEMS = [
  system('S1', '甲局', { ...used, systemName: '协同办公系统', function: '公文流转、收发文管理' }),
  system('S2', '乙局', { ...used, systemName: 'OA办公系统', function: '公文流转、收发文管理、请销假' }),
  system('S3', '甲局', {
    ...used,
    systemName: '渔船台账',
    useScope: '内设机构',
    useFrequency: '每年',
    monthlyUses: 2,
  }),
  system('S4', '甲局', { ...used, systemName: '交换平台', cpuUtilisation: 3 }),
  system('S5', '乙局', { ...used, systemName: '省低保系统', buildType: '省级配发', replaceable: '是' }),
  system('S6', '乙局', { ...used, systemName: '值守系统', lastUsed: '2015-01' }),
  system('S7', '乙局', {
    lifecycle: '已建',
    systemName: '督办系统',
    useScope: '内设机构',
    approvalAuthority: '无',
  }),
];

const settled = (
  id: string,
  conclusion: Settlement['conclusion'],
  disposition: Settlement['disposition'],
  more: Partial<Settlement> = {},
): Settlement => ({
  ...{ system: id, conclusion, disposition, reason: '三年无人使用', decidedBy: '李四' },
  ...{ decidedOn: '2018-01-10', survivor: null, due: null, deferredUntil: null, done: {} },
  ...more,
});
const byId = (all: readonly Settlement[]): Settlements => new Map(all.map((one) => [one.system, one]));
const DECIDED = byId([
  settled('S1', 'dismissed', 'keep', { reason: '每天使用' }),
  settled('S2', 'duplicate', 'merge', { survivor: 'S1' }),
  settled('S3', 'dormant', 'decommission', { done: { stop: '2018-01-20' } }),
]);
const NOBODY: Settlements = new Map();

function tablesOf(
  id: string,
  pack: Pack | undefined = packById('zibo'),
  settlements = NOBODY,
  surveyed: readonly SurveyedSystem[] = SYSTEMS,
): readonly Table[] {
  if (!pack) throw new Error('no pack');
  const options = { pack: pack.id, asOf: '2017-12-31', rules: rulesInForce(pack, RULES), words: WORDS };
  const input = {
    systems: new Map(surveyed.map((item) => [item.id, item])),
    findings: applyRules(surveyed, options),
    settlements,
    silent: [{ name: '市体育局', basis: '单位名录' }],
    draw: { seed: '2017', share: 0.5 },
    pack,
    duty: pack.duties.find(({ list }) => list === id) ?? null,
    deadline: '2018-01-15',
  };
  return listById(id)?.tables(input) ?? [];
}

/** A column of a table by its title. */
function columnOf(table: Table | undefined, title: string): readonly unknown[] {
  const index = table?.columns.findIndex((column) => column.title === title) ?? -1;
  return table?.rows.map((row) => row[index]) ?? [];
}

describe('lists', () => {
  it('are sorted by id, and every row has as many cells as the table has columns', () => {
    expect(LISTS.map(({ id }) => id)).toEqual(LISTS.map(({ id }) => id).toSorted());
    for (const { id } of LISTS)
      for (const { rows, columns, sheet } of tablesOf(id)) {
        expect(sheet.length).toBeLessThanOrEqual(31);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
  });

  it('carry letterhead, survey date, pack, receiver and number of rows', () => {
    const [table] = tablesOf('suspected-dormant');
    expect(table?.title).toBe('淄博市疑似僵尸系统清单（待核实）');
    expect(table?.captions.join()).toMatch(
      /2017年12月31日.*淄博市口径.*本表共 1 个系统.*报送：市审计局.*2017年12月/,
    );
    expect(table?.notes.join()).toMatch(/不是认定.*核实意见.*不是国家标准/);
  });

  it('put each suspicion on its own sheet, with clause, evidence, threshold and unit', () => {
    const [suspected, conflicting, idle] = tablesOf('suspected-dormant');
    expect(columnOf(suspected, '系统名称')).toEqual(['渔船台账']);
    expect(columnOf(suspected, '责任单位')).toEqual(['甲局']);
    expect(columnOf(suspected, '依据条款')[0]).toBe('第2项：“适用范围小、频度低”');
    expect(suspected?.captions.join()).toMatch(
      /判定依据：《淄博市政务信息系统整合共享实施方案》工作任务分解表；/,
    );
    expect(columnOf(suspected, '证据（问题＝答案〔单元格〕）')[0]).toMatch(
      /使用范围＝内设机构〔X\d+〕；使用频度＝每年〔X\d+〕/,
    );
    expect(columnOf(suspected, '阈值')).toEqual(['月使用次数下限10次/月（本单位设定）']);
    expect(columnOf(suspected, '来源')).toEqual(['甲局.xlsx\n调查表 第6行']);
    expect(columnOf(conflicting, '系统名称')).toEqual(['值守系统']);
    expect(columnOf(idle, '系统名称')).toEqual(['交换平台']);
    expect(columnOf(idle, '使用频度')).toEqual(['每天']);
    expect(columnOf(idle, '建议')).toEqual(['建议缩容，不建议关停']);
  });

  it('report provincial systems upward and never propose them for cleaning', () => {
    expect(columnOf(tablesOf('report-upward')[0], '系统名称')).toEqual(['省低保系统']);
    expect(JSON.stringify(tablesOf('suspected-dormant'))).not.toContain('省低保系统');
  });

  it('show a duplicate group as one block, the proposed survivor first', () => {
    const [table] = tablesOf('suspected-duplicate');
    expect(columnOf(table, '系统名称').toSorted()).toEqual(['OA办公系统', '协同办公系统']);
    const [keep, merge] = columnOf(table, '建议');
    expect(keep).toMatch(/^保留。理由：/);
    expect(merge).toMatch(/^整合到.局“/);
    expect(columnOf(table, '相同之处')[1]).toContain('公文流转');
  });

  it('ask each open question once, with all the rules that need it', () => {
    const [table] = tablesOf('missing-evidence');
    const questions = columnOf(table, '需补答的问题');
    const own = questions.filter((_, row) => columnOf(table, '系统名称')[row] === '督办系统');
    expect(new Set(own).size).toBe(own.length);
    const frequency = questions.findIndex(
      (question, row) => question === '使用频度' && columnOf(table, '系统名称')[row] === '督办系统',
    );
    expect(columnOf(table, '用于判定的规则')[frequency]).toBe('普查必填项；使用范围小、频度低');
    expect(columnOf(table, '可填的选项或格式')[frequency]).toContain('每天、每周');
    expect(columnOf(table, '单元格')[frequency]).toMatch(/^乙局\.xlsx\n调查表!X\d+$/);
    expect(own).toContain('审批时间');
    expect(own).not.toContain('审批部门');
  });

  it('sum up departments so that the standings add up to the systems', () => {
    const [table] = tablesOf('department-summary');
    expect(columnOf(table, '责任单位')).toEqual(['甲局', '乙局']);
    expect(columnOf(table, '填报系统数')).toEqual([3, 4]);
    for (const row of table?.rows ?? []) {
      const [, , systems, ...standings] = row.map(Number);
      expect(standings.slice(0, 7).reduce((sum, count) => sum + count, 0)).toBe(systems);
    }
  });

  it('print a table without rows', () => {
    const pack = packById('national');
    if (!pack) throw new Error('no pack');
    const input = {
      systems: new Map(),
      findings: { pack: 'national', asOf: '2017-12-31', systems: [], groups: [], sameSystem: [] },
      settlements: NOBODY,
      silent: [],
      draw: { seed: '', share: 0.1 },
      pack,
      duty: null,
      deadline: null,
    };
    for (const list of LISTS) for (const { rows } of list.tables(input)) expect(rows).toEqual([]);
  });

  it('say why they are empty: nothing found, nobody decided, or a document without criteria', () => {
    const emptyOf = (id: string, pack: string) => tablesOf(id, packById(pack))[0]?.empty;
    expect(emptyOf('decommission', 'zibo')).toMatch(/没有任何系统经过具名认定/u);
    expect(
      tablesOf('decommission', packById('zibo'), byId([settled('S1', 'keep', 'keep')]))[0]?.empty,
    ).toMatch(/已认定的系统中没有应当列入本表的/u);
    expect(emptyOf('internet-exits', 'zibo')).toMatch(/已填报的系统中没有符合/u);
    for (const id of ['suspected-dormant', 'decommission'])
      expect(emptyOf(id, 'dalian')).toMatch(/大连市任务分工要求消除“僵尸”信息系统，但没有写明判断标准/u);
    expect(emptyOf('suspected-duplicate', 'ankang')).toMatch(/没有“影子”系统的条款/u);
  });

  it('keep an amount that seems to be in 元 out of the sum, and say so', () => {
    const grand = system('S9', '丙局', { ...used, systemName: '大屏系统', constructionCost: 960_000 });
    const [table] = tablesOf('filing-register', packById('zibo'), NOBODY, [...SYSTEMS, grand]);
    expect(columnOf(table, '建设资金\n（万元）').at(-1)).toBe('960000.00\n（单位存疑，未计）');
    expect(table?.notes.join()).toMatch(/“单位存疑”.*没有计入合计/u);
  });

  it('show some of the systems that one was compared with, and how many more there are', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      system(`D${index}`, `丁局${index}`, {
        ...used,
        systemName: 'OA系统',
        function: '公文流转、收发文管理',
      }),
    );
    const decided = byId([settled('D0', 'duplicate', 'merge')]);
    const [table] = tablesOf('decommission', packById('zibo'), decided, many);
    const evidence = String(columnOf(table, '证据（问题＝答案〔单元格〕）')[0]);
    expect(evidence.match(/丁局[1-5]\.xlsx/gu)).toHaveLength(2);
    expect(evidence).toMatch(/另有\d处从略/u);
  });

  it('made of decisions are empty without any, and say so', () => {
    for (const id of ['decommission', 'cleanup-plan', 'duplicate-merge', 'keep']) {
      const [table] = tablesOf(id);
      expect([id, table?.rows]).toEqual([id, []]);
      expect(table?.notes.join()).toContain('还没有任何系统经过具名认定');
    }
  });

  it('made of decisions hold exactly the decided systems, with name, day, reason and clause', () => {
    const [table] = tablesOf('decommission', packById('zibo'), DECIDED);
    expect(columnOf(table, '系统名称')).toEqual(['OA办公系统', '渔船台账']);
    expect(columnOf(table, '处置意见')).toEqual(['整合到甲局“协同办公系统”', '关停注销']);
    expect(columnOf(table, '认定人、日期')[1]).toBe('李四\n2018-01-10');
    expect(columnOf(table, '认定理由')[1]).toBe('三年无人使用');
    expect(columnOf(table, '依据条款')[1]).toContain('适用范围小、频度低');
    expect(table?.captions.join()).toMatch(
      /时限：2017年12月底前　　完成时限：2018年3月底前.*“形成系统清理清单和清理计划”/,
    );
    const [plan] = tablesOf('cleanup-plan', packById('zibo'), DECIDED);
    expect(columnOf(plan, '停用')[1]).toBe('已完成\n2018-01-20');
    expect(columnOf(plan, '经费核减')).toEqual(['计划\n2018-03-31', '计划\n2018-03-31']);
    const [kept] = tablesOf('keep', packById('zibo'), DECIDED);
    expect(columnOf(kept, '系统名称')).toEqual(['协同办公系统']);
    const [merged] = tablesOf('duplicate-merge', packById('zibo'), DECIDED);
    expect(columnOf(merged, '保留系统')).toEqual(['甲局“协同办公系统”']);
  });

  it('put every system into exactly one of 整合、清理、规范, whatever was decided', () => {
    const dispositions = ['decommission', 'merge', 'migrate', 'keep', 'rectify', null] as const;
    const conclusions = ['dormant', 'duplicate', 'rectify', 'keep', 'dismissed'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.tuple(fc.constantFrom(...conclusions), fc.constantFrom(...dispositions))), {
          minLength: SYSTEMS.length,
          maxLength: SYSTEMS.length,
        }),
        (choices) => {
          const decided = choices.flatMap((choice, index) =>
            choice ? [settled(SYSTEMS[index]?.id ?? '', choice[0], choice[1])] : [],
          );
          const tables = tablesOf('three-batches', packById('ankang'), byId(decided));
          const listed = tables.flatMap((table) => columnOf(table, '来源'));
          expect(tables).toHaveLength(3);
          expect(tables.flatMap((table) => columnOf(table, '系统名称')).toSorted()).toEqual(
            SYSTEMS.map(({ systemName }) => systemName).toSorted(),
          );
          expect(listed).toHaveLength(SYSTEMS.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('clean up nothing that nobody decided', () => {
    const [, clean, standardise] = tablesOf('three-batches', packById('ankang'));
    expect(clean?.rows).toEqual([]);
    expect(columnOf(standardise, '归入理由')).toContain('列为疑似，认定前先按规范管理');
  });

  it('belong to a pack that orders them or has a rule for them', () => {
    const idsOf = (id: string) => listsOf(packById(id) ?? ZIBO).map((list) => list.id);
    expect(idsOf('national')).toEqual(LISTS.map(({ id }) => id));
    expect(idsOf('zibo')).not.toContain('three-batches');
    expect(idsOf('ankang')).toContain('three-batches');
    expect(idsOf('binzhou')).not.toContain('decommission');
    expect(idsOf('dalian')).toEqual(expect.arrayContaining(['decommission', 'spot-check']));
  });

  it('draw the same sample again, whatever the order, and another one from another seed', () => {
    const items = Array.from({ length: 200 }, (_, index) => ({ id: `S${index}`, unit: `U${index % 7}` }));
    const draw = (seed: string, from = items) =>
      drawSample(from, { seed, share: 0.1, idOf: ({ id }) => id, stratumOf: ({ unit }) => unit })
        .flatMap(({ drawn }) => drawn.map(({ id }) => id))
        .toSorted();
    expect(draw('甲')).toEqual(draw('甲', items.toReversed()));
    expect(draw('甲')).not.toEqual(draw('乙'));
    expect(draw('甲')).toHaveLength(7 * 3);
  });
});
