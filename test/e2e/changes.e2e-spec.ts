import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../../src/core/audit/finding.js';
import type { ReportedUnit } from '../../src/app/reported-unit.js';
import { type Answers, judgedIn, qingcha, system, writeSurvey } from './command-line.js';
import { temporaryFolder } from './store-samples.js';

const AS_OF = ['--as-of', '2017-12-31'];
const DEPARTMENT = '清源市水利局';

const ARCHIVE: Answers = {
  function: '水文资料接收、整理编目、保管利用',
  constructionCost: 86.5,
  filingNumber: '清政信备〔2014〕17号',
  approvalDate: '2013-11',
};
const PATROL: Answers = {
  function: '河道巡查上报、问题派单、整改跟踪',
  builder: '众成软件',
  constructionCost: 40,
};

let home: string;
let file: string;
beforeEach(() => {
  home = temporaryFolder();
  file = join(home, 'in', `${DEPARTMENT}普查表.xlsx`);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const say = (...args: readonly string[]): string => {
  const ended = qingcha(home, args);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  return ended.stdout;
};
const send = async (rows: readonly Answers[], ...more: readonly string[]): Promise<string> => {
  await writeSurvey(file, rows);
  return say('import', 'in', '--out', 'out', ...AS_OF, ...more);
};
const units = (): readonly ReportedUnit[] =>
  (JSON.parse(readFileSync(join(home, 'out/intake.json'), 'utf8')) as { units: readonly ReportedUnit[] })
    .units;
interface Listed {
  readonly id: number;
  readonly kind: string;
  readonly isOpen: boolean;
  readonly answer: { readonly code: string } | null;
}
const changes = (...args: readonly string[]): readonly Listed[] =>
  (JSON.parse(say('changes', '--json', ...args)) as { changes: readonly Listed[] }).changes;
const names = (): readonly string[] => {
  say('judge', '--out', 'out', ...AS_OF);
  return judgedIn(join(home, 'out')).map(({ systemName }) => systemName);
};

describe('changes between submissions', () => {
  it('are told in a trial, stored with the receipt, and change nothing silently', async () => {
    await send([system('水文档案系统', ARCHIVE), system('河道巡查系统', PATROL), system('邮件系统')]);
    expect(units()[0]).toMatchObject({ department: DEPARTMENT, status: 'stored', changes: [] });

    // The archive has another name and another cost, the mail has gone, the patrol has another answer.
    const second = [
      system('智慧水文平台', { ...ARCHIVE, annualOpsCost: 9 }),
      system('河道巡查系统', { ...PATROL, monthlyUses: 5 }),
    ];
    const trial = await send(second, '--dry-run');
    expect(trial).toContain('如果导入，新增 1，更新 1，未变 0，上轮有本轮无 2');
    expect(trial).toContain('疑似改名 “水文档案系统” → “智慧水文平台”，请确认。依据：备案编号相同');
    expect(trial).toContain('“邮件系统” 这次没有，请说明原因');
    expect(trial).toContain('月使用次数（次/月） “800” 改为 “5”');
    expect(changes()).toEqual([]);

    await send(second);
    expect(
      units()[0]
        ?.changes.map(({ kind, state }) => `${kind} ${state}`)
        .sort(),
    ).toEqual(['corrected settled', 'renamed open', 'vanished open']);
    expect(names()).toEqual(expect.arrayContaining(['水文档案系统', '智慧水文平台', '邮件系统']));

    // Confirmed: the new name stands for the old one. Explained: the system stays, the question is closed.
    const open = changes('--open', '--department', DEPARTMENT);
    const idOf = (kind: string): string => String(open.find((change) => change.kind === kind)?.id);
    expect(qingcha(home, ['changes', '--answer', idOf('vanished'), '--as', 'confirmed']).status).toBe(3);
    expect(qingcha(home, ['changes', '--answer', idOf('vanished'), '--as', 'mergedInto']).status).toBe(3);
    say('changes', '--answer', idOf('vanished'), '--as', 'mergedInto', '--note', '市协同办公系统');
    say('changes', '--answer', idOf('renamed'), '--as', 'confirmed');
    expect(changes('--open')).toEqual([]);
    expect(qingcha(home, ['changes', '--answer', idOf('renamed'), '--as', 'rejected']).status).toBe(3);
    expect([...names()].sort()).toEqual(['智慧水文平台', '河道巡查系统', '邮件系统'].sort());

    // The same answers once more, in another file: no question is asked twice.
    await send([...second].reverse());
    expect(changes('--open')).toEqual([]);
  });

  it('settle a change of name by itself only where an identifier and every other answer agree', async () => {
    await send([system('水文档案系统', ARCHIVE), system('邮件系统')]);
    const said = await send([system('智慧水文平台', ARCHIVE), system('邮件系统')]);
    expect(said).toContain('新增 0，更新 1，未变 1，上轮有本轮无 0');
    expect([...names()].sort()).toEqual(['智慧水文平台', '邮件系统'].sort());
  });

  it('a rejected change of name asks where the system is, and its return answers that', async () => {
    await send([system('水文档案系统', ARCHIVE), system('邮件系统')]);
    await send([system('智慧水文平台', { ...ARCHIVE, annualOpsCost: 9 }), system('邮件系统')]);
    const [renamed] = changes('--open');
    say('changes', '--answer', String(renamed?.id), '--as', 'rejected');
    expect(changes('--open')).toMatchObject([{ kind: 'vanished' }]);
    await send([system('智慧水文平台', ARCHIVE), system('水文档案系统', ARCHIVE), system('邮件系统')]);
    expect(changes('--open')).toEqual([]);
    expect(changes().find(({ kind }) => kind === 'vanished')?.answer?.code).toBe('returned');
  });

  it('leave answers standing that a later form does not ask for, at the sheet they were read from', () => {
    const full = [
      '序号,系统名称,主要功能,建设阶段,月使用次数,使用范围',
      '1,殡葬服务系统,殡葬登记、火化预约,已建,3,单位内部',
    ];
    const short = ['序号,系统名称,承建单位,使用范围', '1,殡葬服务系统,众成软件,单位内部'];
    const sendTable = (name: string, lines: readonly string[], ...more: readonly string[]): string => {
      writeFileSync(join(home, name), ['填报单位：清源市民政局', ...lines].join('\n'));
      return say('import', name, '--out', 'out', ...AS_OF, ...more);
    };
    const lowUsage = () => {
      say('judge', '--out', 'out', '--pack', 'zibo', ...AS_OF);
      const { systems } = JSON.parse(readFileSync(join(home, 'out/findings.json'), 'utf8')) as Findings;
      return systems[0]?.verdicts.find(({ rule }) => rule === 'low-usage');
    };
    sendTable('甲表.csv', full);
    expect(sendTable('乙表.csv', short)).toContain('月使用次数（次/月），沿用上次填的，出处仍是上次的表');
    expect(lowUsage()).toMatchObject({ verdict: 'flagged' });
    expect(lowUsage()?.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'useScope', file: '乙表.csv', cell: 'D3' }),
        expect.objectContaining({ field: 'monthlyUses', file: '甲表.csv', cell: 'E3', raw: '3' }),
      ]),
    );
    // Handed in again with one more system: what was kept is kept once more.
    sendTable('乙表.csv', [...short, '2,低保管理系统,华信,覆盖到县']);
    expect(lowUsage()).toMatchObject({ verdict: 'flagged' });
    // Who replaces all takes back what the form does not say.
    expect(sendTable('乙表.csv', short, '--replace-all')).toContain('上次填的只在上次的填报里');
    expect(lowUsage()).toMatchObject({ verdict: 'undetermined' });
  });

  it('carry answers over that a later form does not ask for once a person confirms the new name', () => {
    const table = (...lines: readonly string[]): string => {
      writeFileSync(join(home, '普查表.csv'), ['填报单位：清源市民政局', ...lines].join('\n'));
      return say('import', '普查表.csv', '--out', 'out', ...AS_OF);
    };
    const lowUsageOf = (system: string) => {
      say('judge', '--out', 'out', '--pack', 'zibo', ...AS_OF);
      const { systems } = JSON.parse(readFileSync(join(home, 'out/findings.json'), 'utf8')) as Findings;
      const found = systems.find(({ systemName }) => systemName === system);
      return found?.verdicts.find(({ rule }) => rule === 'low-usage');
    };
    table(
      '系统名称,主要功能,建设状态,使用范围,月使用次数,备案编号,建设资金（万元）',
      '殡葬服务系统,殡葬登记、火化预约,已建,单位内部,3,清政信备〔2014〕17号,40',
    );
    table(
      '系统名称,主要功能,承建单位,使用范围,备案编号,建设资金（万元）',
      '智慧殡葬平台,殡葬登记、火化预约,众成软件,单位内部,清政信备〔2014〕17号,55',
    );
    expect(lowUsageOf('智慧殡葬平台')).toMatchObject({ verdict: 'undetermined' });
    const [renamed] = changes('--open');
    expect(renamed?.kind).toBe('renamed');
    say('changes', '--answer', String(renamed?.id), '--as', 'confirmed');
    expect(say('changes')).toContain('月使用次数（次/月）');
    expect(say('changes')).toContain('沿用上次填的，出处仍是上次的表');
    expect(say('replay', '1', ...AS_OF)).toContain('逐字节相同');
    expect(lowUsageOf('智慧殡葬平台')).toMatchObject({ verdict: 'flagged' });
    expect(lowUsageOf('智慧殡葬平台')?.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'useScope', cell: 'D3' }),
        expect.objectContaining({ field: 'monthlyUses', cell: 'E3', raw: '3' }),
      ]),
    );
    expect(names()).toEqual(['智慧殡葬平台']);
    expect(say('replay', '1', ...AS_OF)).toContain('逐字节相同');
  });
});
