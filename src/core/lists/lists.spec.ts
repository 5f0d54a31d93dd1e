import { applyRules } from '../audit/apply-rules.js';
import { packById } from '../packs/index.js';
import { type Pack, rulesInForce } from '../packs/pack.js';
import { RULES } from '../rules/index.js';
import { FIELD_IDS, type SystemRecord, displayValue } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';
import { LISTS, listById } from './index.js';
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

function tablesOf(id: string, pack: Pack | undefined = packById('zibo')): readonly Table[] {
  if (!pack) throw new Error('no pack');
  const options = { pack: pack.id, asOf: '2017-12-31', rules: rulesInForce(pack, RULES), words: WORDS };
  const input = {
    systems: new Map(SYSTEMS.map((item) => [item.id, item])),
    findings: applyRules(SYSTEMS, options),
    letterhead: pack.letterhead,
    packTitle: pack.title,
    duty: pack.duties.find(({ list }) => list === id) ?? null,
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
    expect(columnOf(suspected, '依据条款')[0]).toMatch(/工作任务分解表第2项：“适用范围小、频度低”/);
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
    const input = {
      systems: new Map(),
      findings: { pack: 'national', asOf: '2017-12-31', systems: [], groups: [], sameSystem: [] },
      letterhead: pack?.letterhead ?? '',
      packTitle: pack?.title ?? '',
      duty: null,
    };
    for (const list of LISTS) for (const { rows } of list.tables(input)) expect(rows).toEqual([]);
  });
});
