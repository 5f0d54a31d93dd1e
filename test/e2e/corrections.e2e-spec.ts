import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../src/adapters/workbook/open-file.js';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { CorrectedUploadDto } from '../../src/server/surveys/correction.dto.js';
import type { MarkedUploadDto } from '../../src/server/surveys/marked-copy.dto.js';
import type { SubmissionPage } from '../../src/server/surveys/submission.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import { ApiClient } from './api-client.js';
import { system, writeSurvey } from './command-line.js';

const ROUND = '2017年普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const FAULTY = [
  system('水文档案系统', { goLiveDate: '2015年13月', annualOpsCost: '１２万元' }),
  system('河道巡查系统', { lifecycle: '' }),
];
const CSV =
  '填报单位,系统名称,主要功能,建设状态,投入使用时间\n市水利局,取水许可系统,许可登记,已建,二〇一五年\n';

let folder: string;
let server: RunningServer;
let api: ApiClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-corrections-'));
  server = await startServer({
    dataFolder: folder,
    databaseFile: join(folder, 'qingcha.sqlite'),
    port: 0,
  });
  api = new ApiClient(server.url);
  await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Sent = readonly (readonly [string, Uint8Array])[];
const formOf = (files: Sent, corrections?: unknown): FormData => {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('files', new Blob([Buffer.from(bytes)]), name);
  if (corrections !== undefined) form.append('corrections', JSON.stringify(corrections));
  return form;
};
const tryOut = async (files: Sent) =>
  (await api.send<UploadDto>(`${IN_ROUND}/submissions?dryRun=true`, formOf(files))).body;
const correct = async (files: Sent, corrections?: unknown, query = '') =>
  api.send<CorrectedUploadDto>(`${IN_ROUND}/corrections?${query}`, formOf(files, corrections));
const issuesOf = ({ files }: UploadDto) =>
  files.flatMap(({ sheets }) =>
    sheets.flatMap(({ rows }) =>
      rows.flatMap(({ issues }) => issues.map(({ cell, kind }) => `${cell} ${kind}`)),
    ),
  );
const cellsOf = (bytes: Uint8Array): readonly (readonly unknown[])[] => {
  const opened = openFile(Buffer.from(bytes), 'a.xlsx')[0]?.open();
  return opened?.status === 'ok' ? (opened.sheets[0]?.rows ?? []) : [];
};

async function faulty(name = '水利局.xlsx'): Promise<readonly [string, Uint8Array]> {
  const path = join(folder, 'made', name);
  await writeSurvey(path, FAULTY);
  return [name, readFileSync(path)];
}

describe('corrections of an upload', () => {
  it('change the cells that a person names, and the new trial is that of the corrected file', async () => {
    const file = await faulty();
    const trial = await tryOut([file]);
    expect(issuesOf(trial)).toEqual(['E2 bad-date', 'C3 missing-required']);
    const { sha256 = '', sheets = [], offered = [] } = trial.files[0] ?? {};
    expect(offered).toMatchObject([{ cell: 'F2', typed: '１２万元', proposed: '12' }]);
    // Of a row with problems: what the system is called, and what stands in the cells in question.
    expect(sheets[0]?.rows[0]?.cells).toMatchObject({
      systemName: { raw: '水文档案系统' },
      goLiveDate: { cell: 'E2', raw: '2015年13月' },
    });
    expect(Object.keys(sheets[0]?.rows[0]?.cells ?? {})).toHaveLength(2);
    const sheet = sheets[0]?.sheet ?? '';
    const { status, body } = await correct(
      [file],
      [
        { sha256, sheet, cell: 'E2', text: '2015-12' },
        { sha256, sheet, cell: 'C3', text: '已建' },
      ],
    );
    expect(status).toBe(200);
    expect(body.corrected[0]?.applied).toMatchObject([
      { cell: 'E2', typed: '2015年13月', proposed: '2015-12' },
      { cell: 'C3', typed: '', proposed: '已建' },
    ]);
    expect(issuesOf(body.dryRun)).toEqual([]);
    const [replaced] = body.files;
    expect(replaced).toMatchObject({ replaces: '水利局.xlsx', name: '水利局.xlsx' });
    const workbook = Buffer.from(replaced?.workbook ?? '', 'base64');
    const [before, after] = [cellsOf(file[1]), cellsOf(workbook)];
    const changed = before.flatMap((row, index) =>
      row.flatMap((value, column) =>
        Object.is(value, after[index]?.[column]) ? [] : [[index + 1, column + 1]],
      ),
    );
    expect(changed).toEqual([
      [2, 5],
      [3, 3],
    ]);
    // The corrected file is what a person would send: the same trial, then a receipt of its own.
    expect((await tryOut([['水利局.xlsx', workbook]])).sentences).toEqual(body.dryRun.sentences);
    expect((await api.get<SubmissionPage>(`${IN_ROUND}/submissions`)).body.total).toBe(0);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('take what is offered only when asked; a CSV and a member of a zip come back too', async () => {
    const [, workbook] = await faulty();
    const zip = zipSync({ 'a/水利局.xlsx': workbook, '取水.csv': strToU8(CSV) });
    const files: Sent = [['一起.zip', zip]];
    expect((await correct(files, [])).body.files).toEqual([]);
    const { body } = await correct(files, undefined, 'offered=true');
    expect(body.corrected.map(({ member, applied }) => [member, applied.map(({ cell }) => cell)])).toEqual([
      ['a/水利局.xlsx', ['F2']],
      ['取水.csv', ['E2']],
    ]);
    const [replaced] = body.files;
    const members = unzipSync(Buffer.from(replaced?.workbook ?? '', 'base64'));
    expect(Object.keys(members).sort()).toEqual(['a/水利局.xlsx', '取水.xlsx']);
    expect(cellsOf(members['取水.xlsx'] ?? new Uint8Array())[1]?.[4]).toBe('2015');
    expect(issuesOf(body.dryRun)).toEqual(['E2 bad-date', 'C3 missing-required']);
  });

  it('say what cannot be corrected', async () => {
    const file = await faulty();
    const sha256 = (await tryOut([file])).files[0]?.sha256;
    const refused = async (corrections: unknown) => {
      const { status, body } = await correct([file], corrections);
      return [status, (body as unknown as { message: string }).message];
    };
    const one = { sha256, sheet: '普查表', cell: 'F2', text: '2015' };
    expect(await refused([{ ...one, sha256: '0'.repeat(64) }])).toEqual([
      400,
      expect.stringContaining('不在这些文件里'),
    ]);
    expect(await refused([{ ...one, cell: 'F0' }])).toEqual([400, expect.stringContaining('F7')]);
    expect(await refused('F2=2015')).toEqual([400, expect.stringContaining('JSON')]);
    const elsewhere = await correct([file], [{ ...one, sheet: '没有这张表' }]);
    expect(elsewhere.body.corrected[0]).toMatchObject({
      applied: [],
      left: [{ why: expect.any(String) as string }],
    });
    const secret = join(folder, 'made', '涉密.xlsx');
    await writeSurvey(secret, [system('甲系统', { classification: '涉密', goLiveDate: '２０１５' })]);
    const classified = await correct([['涉密.xlsx', readFileSync(secret)]], undefined, 'offered=true');
    expect(classified.body.files).toEqual([]);
    expect(classified.body.corrected[0]?.message).toContain('涉密');
  });
});

describe('marked copies of an upload', () => {
  const mark = async (files: Sent) =>
    (await api.send<MarkedUploadDto>(`${IN_ROUND}/marked-copies`, formOf(files))).body.files;
  const textOf = (workbook: string): string =>
    Object.values(unzipSync(Buffer.from(workbook, 'base64')))
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n');

  it('hold the file as it was, with what is wrong beside its cell; nothing is submitted', async () => {
    const sent = await faulty('标注.xlsx');
    const fine = join(folder, 'made', '没有问题.xlsx');
    await writeSurvey(fine, [system('水费查询系统')]);
    const before = (await api.get<SubmissionPage>(`${IN_ROUND}/submissions`)).body.total;
    const [copy, ...others] = await mark([sent, ['没有问题.xlsx', readFileSync(fine)]]);
    expect([copy?.name, copy?.isRebuilt, others]).toEqual(['标注.xlsx', false, []]);
    const workbook = copy?.workbook ?? '';
    expect(JSON.stringify(cellsOf(Buffer.from(workbook, 'base64')))).toContain('2015年13月');
    const said = (await tryOut([sent])).files[0]?.sheets[0]?.rows[0]?.issues[0]?.message ?? '';
    expect(said.length).toBeGreaterThan(4);
    expect(textOf(workbook)).toContain(said);
    expect((await api.get<SubmissionPage>(`${IN_ROUND}/submissions`)).body.total).toBe(before);
  });

  it('hold nothing of a classified row', async () => {
    const path = join(folder, 'made', '含密.xlsx');
    await writeSurvey(path, [
      system('机要传输夜莺系统', { classification: '涉密', function: '夜莺密件收发' }),
      system('水文档案系统', { goLiveDate: '2015年13月' }),
    ]);
    const [copy] = await mark([['含密.xlsx', readFileSync(path)]]);
    expect(copy?.isRebuilt).toBe(true);
    expect(textOf(copy?.workbook ?? '')).toContain('水文档案系统');
    expect(textOf(copy?.workbook ?? '')).not.toContain('夜莺');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });
});
