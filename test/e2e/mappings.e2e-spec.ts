import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { type RunningServer, startServer } from '../../src/server/main.js';
import type { MappingDto, OpenFormDto } from '../../src/server/mappings/mapping.dto.js';
import type { UploadDto } from '../../src/server/surveys/upload.dto.js';
import { ApiClient } from './api-client.js';
import { temporaryFolder } from './store-samples.js';

const ROUND = '2017普查';
const IN_ROUND = `rounds/${encodeURIComponent(ROUND)}`;
const HEADINGS = ['代号', '甲栏', '乙栏', '丙栏', '丁栏'];
const FORM = HEADINGS.join('|');

let folder: string;
let server: RunningServer;
let api: ApiClient;
beforeAll(async () => {
  folder = temporaryFolder();
  server = await startServer({ dataFolder: folder, databaseFile: join(folder, 'qingcha.sqlite'), port: 0 });
  api = new ApiClient(server.url);
  await api.post('rounds', { name: ROUND, asOf: '2017-12-31' });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function upload(rows: readonly (readonly (string | number)[])[]): Promise<UploadDto> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').addRows([HEADINGS, ...rows].map((row) => [...row]));
  const path = join(folder, '清源市水利局.xlsx');
  await workbook.xlsx.writeFile(path);
  return (await api.upload<UploadDto>(`${IN_ROUND}/submissions?report=full`, [path])).body;
}
const openForms = async (): Promise<readonly OpenFormDto[]> =>
  (await api.get<{ items: readonly OpenFormDto[] }>(`${IN_ROUND}/mappings/open`)).body.items;

const ROWS = [
  ['A1', '河道巡查系统', '巡查上报', '老是用', 35],
  ['A2', '水文系统', '水文资料', '从来不碰', 12],
];

describe('a form nobody has seen', () => {
  it('is refused and asked about, read once it is confirmed, and asked about again when that is forgotten', async () => {
    expect((await upload(ROWS)).files[0]).toMatchObject({ status: 'rejected', code: 'NOT_A_SURVEY' });
    const [form] = await openForms();
    expect(form).toMatchObject({ form: FORM, isRead: false });
    expect(form?.columns.map(({ heading }) => heading)).toEqual(HEADINGS);
    expect(form?.columns[1]?.samples).toEqual(['河道巡查系统', '水文系统']);

    const mapping = {
      form: FORM,
      columns: {
        代号: null,
        甲栏: 'systemName',
        乙栏: 'function',
        丙栏: 'useFrequency',
        丁栏: 'annualOpsCost',
      },
      values: { useFrequency: { 老是用: '每天', 从来不碰: '基本不用' } },
    };
    expect((await api.post('mappings', { ...mapping, columns: { 甲栏: 'nothing' } })).status).toBe(400);
    expect((await api.post<MappingDto>('mappings', mapping)).body).toEqual({ ...mapping, department: null });
    expect(await openForms()).toEqual([]);
    const { files } = await upload(ROWS);
    expect(files[0]?.status).toBe('ok');
    expect(files[0]?.sheets[0]?.rows.map(({ cells }) => cells)).toMatchObject([
      {
        systemName: { cell: 'B2', value: '河道巡查系统' },
        useFrequency: { cell: 'D2', raw: '老是用', value: '每天' },
        annualOpsCost: { value: 35 },
      },
      { useFrequency: { raw: '从来不碰', value: '基本不用' } },
    ]);

    const path = `${server.url}/api/mappings?form=${encodeURIComponent(FORM)}`;
    expect((await fetch(path, { method: 'DELETE' })).status).toBe(400);
    expect((await fetch(`${path}&confirm=true`, { method: 'DELETE' })).status).toBe(200);
    expect((await fetch(`${path}&confirm=true`, { method: 'DELETE' })).status).toBe(404);
    expect((await api.get<{ total: number }>('mappings')).body.total).toBe(0);
    expect(await openForms()).toHaveLength(1);
  });

  it('shows no samples of a sheet that speaks of classified systems', async () => {
    await upload([
      ['A3', '某系统', '某功能', '涉密', 3],
      ['A4', '别的系统', '别的功能', '老是用', 1],
    ]);
    const [form] = await openForms();
    expect(form?.columns.every(({ samples }) => samples.length === 0)).toBe(true);
  });
});
