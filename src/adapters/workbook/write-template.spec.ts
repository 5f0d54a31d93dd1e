import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { TemplateRequest } from '../../app/ports.js';
import { IDENTITY_SHEET } from '../../core/intake/opened-file.js';
import { readIdentity } from '../../core/intake/read-identity.js';
import { readRecords } from '../../core/intake/read-records.js';
import type { Sheet } from '../../core/intake/sheet.js';
import { FIELD_IDS, SURVEY, SURVEY_VERSION } from '../../core/survey/survey.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { writeFilledTemplate, createTemplateWriter } from './write-template.js';

const REQUEST: TemplateRequest = {
  pack: 'zibo',
  round: '2017年普查',
  asOf: '2017-12-31',
  department: '清源市教育局',
  departments: ['清源市教育局', '清源市民政局'],
  prefill: [],
};
const SURVEY_SHEET = '信息系统调查表';

/** The workbook as plain sheets. The project's own reader runs in a child process; here a cell is a cell. */
function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const workbook = read(bytes);
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name] ?? {};
    return {
      name,
      hidden: Boolean(workbook.Workbook?.Sheets?.[index]?.Hidden),
      rows: utils.sheet_to_json(sheet, { header: 1, defval: null, blankrows: true }),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    };
  });
}

const surveyOf = (sheets: readonly Sheet[]) => {
  const sheet = sheets.find(({ name }) => name === SURVEY_SHEET);
  return sheet ? readRecords(sheet) : null;
};

const prefilled: SurveyedSystem = {
  id: 'S1',
  department: '清源市教育局',
  systemName: '中考报名系统',
  source: { file: 'a.xlsx', sheet: 's', row: 6, column: null },
  values: {
    departmentName: '清源市教育局',
    systemName: '中考报名系统',
    networks: ['政务外网', '互联网'],
    constructionCost: 74.5,
    goLiveDate: '2014-05',
    approvalDate: '2013',
    cpuUtilisation: 34,
  },
  answers: { useFrequency: { cell: 'A1', raw: '=不定期' } },
};

describe('createTemplateWriter', () => {
  it('asks every question in a header that our own intake finds, and its example is no system', async () => {
    const reading = surveyOf(sheetsOf(await createTemplateWriter().write(REQUEST)));
    expect(reading?.columns.flatMap(({ match }) => match?.field ?? [])).toEqual(FIELD_IDS);
    expect(reading?.rows).toEqual([]);
    expect(reading?.notRows.map(({ why }) => why)).toContain('示例行');
  });

  it('holds nothing else that could be taken for a survey', async () => {
    const sheets = sheetsOf(await createTemplateWriter().write(REQUEST));
    expect(sheets.map(({ name }) => name)).toEqual(['填表说明', SURVEY_SHEET, IDENTITY_SHEET, '_codes']);
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, false, true, true]);
    for (const sheet of sheets) if (sheet.name !== SURVEY_SHEET) expect(readRecords(sheet)).toBeNull();
  });

  it('carries its identity', async () => {
    expect(readIdentity(sheetsOf(await createTemplateWriter().write(REQUEST)))).toEqual({
      surveyVersion: SURVEY_VERSION,
      pack: 'zibo',
      round: '2017年普查',
      asOf: '2017-12-31',
      department: '清源市教育局',
    });
  });

  it('gives back what it was filled with, also what was not readable', async () => {
    const bytes = await createTemplateWriter().write({ ...REQUEST, prefill: [prefilled] });
    const [row, ...others] = surveyOf(sheetsOf(bytes))?.rows ?? [];
    expect(others).toEqual([]);
    expect(row?.values).toEqual(prefilled.values);
    expect(row?.answers.useFrequency?.raw).toBe('=不定期');
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });

  it('validates every column once, and lets several answers stand where several are allowed', async () => {
    const xml = strFromU8(
      unzipSync(await createTemplateWriter().write(REQUEST))['xl/worksheets/sheet2.xml'] ?? new Uint8Array(),
    );
    const validations = xml.match(/<dataValidation .*?<\/dataValidation>/gs) ?? [];
    expect(validations).toHaveLength(FIELD_IDS.length);
    for (const validation of validations) {
      expect(/ prompt="([^"]*)"/.exec(validation)?.[1]?.length).toBeLessThanOrEqual(255 + 20);
      expect(/<formula1>"([^"]*)"/.exec(validation)?.[1]?.length ?? 0).toBeLessThanOrEqual(255);
    }
    const strict = validations.filter(
      (item) => item.includes('type="list"') && item.includes('errorStyle="stop"'),
    );
    const closed = FIELD_IDS.filter((id) => SURVEY[id].kind === 'choice');
    expect(strict).toHaveLength(closed.length);
    expect(validations.filter((item) => item.includes('<formula1>_codes!'))).toHaveLength(1);
  });

  it('writes the same bytes for the same request', async () => {
    const bytes = await createTemplateWriter().write(REQUEST);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(await createTemplateWriter().write(REQUEST), bytes)).toBe(0);
    const undated = await createTemplateWriter().write({ ...REQUEST, asOf: '' });
    expect(strFromU8(unzipSync(undated)['docProps/core.xml'] ?? new Uint8Array())).toContain('2000-01-01T00');
  });

  it('keeps columns a department added, blank rows and rows that are no system', async () => {
    const rows = [
      { number: 1, systemName: '甲系统', 服务器台数: 3 },
      {},
      { number: 2, systemName: '乙系统' },
      { number: '合计', constructionCost: 5 },
    ];
    const reading = surveyOf(sheetsOf(await writeFilledTemplate(REQUEST, rows, ['服务器台数'])));
    expect(reading?.rows.map(({ row }) => row)).toEqual([6, 8]);
    expect(reading?.extraColumns.join()).toContain('服务器台数');
    expect(reading?.notRows.map(({ why }) => why)).toContain('合计行');
  });
});
