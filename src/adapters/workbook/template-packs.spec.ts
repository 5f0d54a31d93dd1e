import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { readRecords } from '../../core/intake/read-records.js';
import { knownHeadings } from '../../core/packs/check-headings.js';
import { PACKS } from '../../core/packs/index.js';
import { type Pack, questionsAsked } from '../../core/packs/pack.js';
import { FIELD_IDS, type FieldId, type SystemRecord, fieldOf } from '../../core/survey/survey.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { openFile } from './open-file.js';
import { createTemplateWriter } from './write-template.js';

const hasOffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
if (!hasOffice)
  process.stderr.write('LibreOffice is missing: its round trip of the template is not tested.\n');

/** An answer to every question, so that what a workbook does not ask is missed if it should be asked. */
function answerTo(id: FieldId, salt: number): unknown {
  const { kind, codes, label } = fieldOf(id);
  if (kind === 'choice') return codes[salt % codes.length];
  if (kind === 'choices') return codes.slice(0, 1 + (salt % 2));
  if (kind === 'date') return `201${salt % 8}-06`;
  if (kind === 'money') return 12.5 + salt;
  if (kind === 'count') return 40 + salt;
  if (kind === 'percent') return 30 + salt;
  if (kind === 'phone') return `0910-123456${salt}`;
  return `${label}之${salt}`;
}

function systemNumber(salt: number): SurveyedSystem {
  const values = {
    ...Object.fromEntries(FIELD_IDS.map((id) => [id, answerTo(id, salt)])),
    departmentName: '清源市教育局',
    classification: '非涉密',
  } as SystemRecord;
  const source = { file: 'a.xlsx', sheet: 's', row: 6, column: null };
  const systemName = String(values.systemName);
  return { id: `S${salt}`, department: '清源市教育局', systemName, source, values, answers: {} };
}

const filled = (pack: Pack, systems: readonly SurveyedSystem[]) =>
  createTemplateWriter().write({
    pack: pack.id,
    round: '2017年普查',
    asOf: '2017-12-31',
    department: '清源市教育局',
    departments: ['清源市教育局'],
    prefill: systems,
    questions: questionsAsked(pack),
    headings: pack.headings,
  });

async function fill(pack: Pack, systems: readonly SurveyedSystem[]) {
  const workbook = read(await filled(pack, systems));
  const name = '信息系统调查表';
  const sheet = workbook.Sheets[name] ?? {};
  const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, {
    header: 1,
    defval: null,
    blankrows: true,
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return { rows, reading: readRecords({ name, hidden: false, rows, merges }) };
}

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('the survey workbook of %s', (_, pack) => {
  it('asks what its survey asks, in its own words, and comes back whole', async () => {
    const systems = [1, 2, 3].map(systemNumber);
    const { rows, reading } = await fill(pack, systems);
    const asked = questionsAsked(pack);
    expect(reading?.columns.flatMap(({ match }) => match?.field ?? [])).toEqual(asked);
    expect(reading?.extraColumns).toEqual(['序号']);
    expect(reading?.rows.map(({ values }) => values)).toEqual(
      systems.map(({ values }) => Object.fromEntries(asked.map((id) => [id, values[id]]))),
    );
    expect(reading?.rows.flatMap(({ problems }) => problems)).toEqual([]);
    const heads = (rows[3] ?? []).map((text) => String(text).replace(/^\* |（.*）$/gu, ''));
    for (const id of asked) expect(heads).toContain(pack.headings[id] ?? fieldOf(id).label);
    expect(heads.filter((head) => head !== 'null')).toHaveLength(asked.length + 1);
  });

  it('names questions only as intake knows them', () => {
    for (const [id, heading] of Object.entries(pack.headings))
      expect(knownHeadings(id as FieldId)).toContain(heading);
  });
});

it('differ from city to city', () => {
  const asked = new Set(PACKS.map((pack) => questionsAsked(pack).join()));
  expect(asked.size).toBe(PACKS.length);
  expect(PACKS.find(({ id }) => id === 'national')?.questions).toBeNull();
});

/** The bytes of a workbook after LibreOffice has opened and saved it. */
function savedByOffice(bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'qingcha-office-'));
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'saved'),
        join(folder, 'a.xlsx'),
      ],
      { encoding: 'utf8', timeout: 50_000 },
    );
    if (status !== 0) throw new Error(stderr);
    return readFileSync(join(folder, 'saved', 'a.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function valuesIn(bytes: Uint8Array) {
  const opened = openFile(Buffer.from(bytes), 'a.xlsx')[0]?.open();
  if (opened?.status !== 'ok') throw new Error(opened?.message ?? 'nothing opened');
  const sheet = opened.sheets.find(({ name }) => name === '信息系统调查表');
  return sheet ? (readRecords(sheet)?.rows.map(({ values }) => values) ?? []) : [];
}

(hasOffice ? it : it.skip)(
  'says the same after LibreOffice saved it, was read, issued again with its answers and saved once more',
  async () => {
    const pack = PACKS.find(({ id }) => id === 'national') as Pack;
    const systems = [1, 2, 3].map(systemNumber);
    const first = valuesIn(savedByOffice(await filled(pack, systems)));
    const asked = questionsAsked(pack);
    expect(first).toEqual(
      systems.map(({ values }) => Object.fromEntries(asked.map((id) => [id, values[id]]))),
    );
    const again = systems.map((system, at) => ({ ...system, values: first[at] as SystemRecord }));
    expect(valuesIn(savedByOffice(await filled(pack, again)))).toEqual(first);
  },
);
