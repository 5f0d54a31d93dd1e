import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { applyRules } from '../../core/audit/apply-rules.js';
import type { DocumentInput } from '../../core/documents/document-input.js';
import { DOCUMENTS, documentById, writeContent } from '../../core/documents/index.js';
import type { Figure, OfficialDocument } from '../../core/documents/official-document.js';
import { type QueryId, figure } from '../../core/documents/queries.js';
import { traceDocument } from '../../core/documents/trace-document.js';
import { packById } from '../../core/packs/index.js';
import { rulesInForce } from '../../core/packs/pack.js';
import type { ReviewCase } from '../../core/review/review-case.js';
import type { Settlement } from '../../core/review/settlement.js';
import { RULES } from '../../core/rules/index.js';
import { FIELD_IDS, type SystemRecord, displayValue } from '../../core/survey/survey.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { docxWriter } from './docx-writer.js';
import { drawPng } from './draw-png.js';
import { squaresOf } from './qr-code.js';

const WORDS = {
  lexicon: {
    kinds: [{ kind: '协同办公', synonyms: ['办公系统', 'OA'], cues: ['公文流转'] }],
    boilerplate: ['系统'],
  },
  segment: (text: string) => text.match(/.{1,2}/gu) ?? [],
};

function system(id: string, department: string, values: SystemRecord): SurveyedSystem {
  const answers = Object.fromEntries(
    FIELD_IDS.map((field, index) => [field, { cell: `X${index + 1}`, raw: displayValue(values[field]) }]),
  );
  const source = { file: `${department}.xlsx`, sheet: '调查表', row: Number(id.slice(1)) + 5, column: null };
  return { id, department, systemName: values.systemName ?? id, source, values, answers };
}

const used: SystemRecord = {
  ...{ lifecycle: '已建', opsStatus: '持续更新', useScope: '覆盖到市', useFrequency: '每天' },
  ...{
    lastUsed: '2017-12',
    businessInSystem: '是',
    replaceable: '否',
    cpuUtilisation: 40,
    annualOpsCost: 5.25,
  },
};
const rarely = { useScope: '内设机构', useFrequency: '每年', monthlyUses: 2 } as const;
const SYSTEMS = [
  system('S1', '清源市档案局', { ...used, systemName: '12345热线系统', ...rarely, annualOpsCost: 1234.5 }),
  system('S2', '清源市档案局', { ...used, systemName: 'OA2.0', function: '公文流转、收发文管理' }),
  system('S3', '清源市水利局', { ...used, systemName: '办公系统', function: '公文流转、收发文管理、请销假' }),
  system('S4', '清源市水利局', { ...used, systemName: '渔船台账', ...rarely }),
  system('S5', '清源市水利局', {
    systemName: '新办公平台（2018）',
    function: '公文流转、收发文管理',
    lifecycle: '拟建',
  }),
  system('S6', '清源市水利局', { ...used, systemName: '值守系统', lastUsed: '2015-01' }),
];

const settled = (id: string, more: Partial<Settlement>): Settlement => ({
  ...{ system: id, conclusion: 'dormant', disposition: 'decommission', reason: '3年无人使用' },
  ...{ decidedBy: '李四', decidedOn: '2018-01-10', survivor: null, due: null, deferredUntil: null, done: {} },
  ...more,
});
const DECIDED = new Map(
  [
    settled('S1', { done: { stop: '2018-02-01' } }),
    settled('S3', { conclusion: 'duplicate', disposition: 'merge', survivor: 'S2', due: '2018-06' }),
    settled('S4', { conclusion: 'rectify', disposition: 'rectify' }),
  ].map((one) => [one.system, one]),
);

function inputFor(packId: string, settlements: DocumentInput['settlements'], on: string): DocumentInput {
  const pack = packById(packId);
  if (!pack) throw new Error('no pack');
  const options = { pack: pack.id, asOf: '2017-12-31', rules: rulesInForce(pack, RULES), words: WORDS };
  return {
    ...{ pack, settlements, on, round: '2017年普查' },
    systems: new Map(SYSTEMS.map((item) => [item.id, item])),
    findings: applyRules(SYSTEMS, options),
    silent: [{ name: '清源市第3中学', basis: '单位名录' }],
    draw: { seed: '', share: 0.1 },
    deadline: '2018-01-15',
    cases: [],
    released: new Set<string>(),
  };
}

/** Early: nothing decided. In time: reminders. Late: overdue. */
const INPUTS = ['zibo', 'dalian', 'ankang', 'national'].flatMap((pack) => [
  inputFor(pack, new Map(), '2017-12-31'),
  inputFor(pack, DECIDED, '2018-03-20'),
  inputFor(pack, DECIDED, '2018-07-15'),
]);
const documentsOf = (input: DocumentInput): readonly OfficialDocument[] =>
  DOCUMENTS.flatMap((kind) => kind.subjects(input).map((subject) => writeContent(kind, input, subject)));

/** The words of a file, in reading order, without markup. */
function wordsOf(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);
  return texts.join('\n').replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? '');
}
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" },
};
const numeralsIn = (text: string): readonly string[] => text.match(/[0-9]+/gu) ?? [];

describe('documents', () => {
  it('of every kind come about when there is a reason for them', () => {
    const written = new Set(INPUTS.flatMap((input) => documentsOf(input).map(({ id }) => id)));
    expect([...written].sort()).toEqual(DOCUMENTS.map(({ id }) => id));
    const early = INPUTS[0];
    if (!early) throw new Error('no input');
    const ids = documentsOf(early).map(({ id }) => id);
    for (const id of ['rectification-notice', 'closure-sheet', 'supervision-order', 'deadline-reminder'])
      expect(ids).not.toContain(id);
  });

  it('hold no numeral that the trace does not explain, in the order of reading', async () => {
    for (const input of INPUTS)
      for (const document of documentsOf(input)) {
        const words = wordsOf(await docxWriter.write(document, input.on));
        const traced = traceDocument(document).flatMap(({ text }) => numeralsIn(text));
        expect([document.name, numeralsIn(words)]).toEqual([document.name, traced]);
      }
  });

  it('count and sum what their queries find again, over rows that exist', () => {
    let figures = 0;
    for (const input of INPUTS)
      for (const document of documentsOf(input))
        for (const entry of traceDocument(document)) {
          if (entry.kind !== 'figure') continue;
          const { query, about, unit, rows, value, text } = entry;
          const again: Figure = figure(input, query as QueryId, about, unit);
          expect(again).toMatchObject({ rows, value, text });
          if (!/cost$/u.test(query)) expect(value).toBe(rows.length);
          figures++;
        }
    expect(figures).toBeGreaterThan(100);
  });

  it('refuse a numeral in plain words', () => {
    const [input] = INPUTS;
    const kind = documentById('audit-circular');
    if (!input || !kind) throw new Error('no input');
    const document = writeContent(kind, input, '');
    const planted = { ...document, blocks: [{ kind: 'body' as const, parts: ['共有3个系统'] }] };
    expect(() => traceDocument(planted)).toThrow(/block 1.*共有3个系统/u);
  });

  it('ask a department by the day it was given, and name no other unit before the group is released', () => {
    const base = INPUTS[0];
    const kind = documentById('verification-notice');
    const notice = { on: '2018-01-03', by: '李四', replyBy: '2018-01-18' };
    const duplicate = {
      ...{ id: 'c1', kind: 'duplicate', system: 'S2', department: '清源市档案局', state: 'notified' },
      ...{ rules: ['duplicate-function'], facts: { notice } },
    } as unknown as ReviewCase;
    if (!base || !kind) throw new Error('no input');
    const input = { ...base, cases: [duplicate] };
    const textOf = (released: readonly string[]) =>
      JSON.stringify(writeContent(kind, { ...input, released: new Set(released) }, '清源市档案局'));
    const hidden = textOf([]);
    expect(hidden).toContain('2018年1月18日');
    expect(hidden).toContain('OA2.0');
    expect(hidden).toMatch(/另外 2 个系统的功能相近/u);
    expect(hidden).not.toMatch(/清源市水利局|“办公系统”|12345/u);
    expect(textOf(['duplicate-function.S2'])).toContain('清源市水利局“办公系统”');
  });

  it('tell what may be struck off from what is, and a sum from what is reported twice', () => {
    const base = INPUTS[2];
    const done = { stop: '2018-02-01', archive: '2018-02-01', contract: '2018-02-01' };
    const proved = { ...done, resources: '2018-02-02', budget: '2018-02-03' };
    const sheetOf = (more: Partial<Settlement>) => {
      const settlements = new Map([['S1', settled('S1', more)]]);
      const kind = documentById('closure-sheet');
      if (!base || !kind) throw new Error('no input');
      return JSON.stringify(writeContent(kind, { ...base, settlements }, '清源市档案局'));
    };
    expect(sheetOf({ done })).not.toMatch(/可销号|已销号/u);
    expect(sheetOf({ done: proved })).toContain('可销号');
    expect(sheetOf({ done: { ...proved, users: '2018-02-09' }, closedOn: '2018-02-09' })).toContain('已销号');

    const kind = documentById('audit-circular');
    if (!base || !kind) throw new Error('no input');
    const twice = { ...base, findings: { ...base.findings, sameSystem: [['S3', 'S6']] as const } };
    const text = JSON.stringify(writeContent(kind, twice, ''));
    expect(text).toMatch(/重复填报.*"value":1,.*比各单位之和少.*"value":5\.25,/u);
    expect(JSON.stringify(writeContent(kind, base, ''))).not.toContain('重复填报');
  });

  it('are the same bytes again, whatever was written in between', async () => {
    const [input] = INPUTS;
    if (!input) throw new Error('no input');
    const documents = documentsOf(input);
    const once = await Promise.all(documents.map((one) => docxWriter.write(one, '2018-01-20')));
    const twice = await Promise.all(documents.toReversed().map((one) => docxWriter.write(one, '2018-01-20')));
    expect(twice.toReversed()).toEqual(once);
    const core = new TextDecoder().decode(unzipSync(once[0] ?? new Uint8Array())['docProps/core.xml']);
    expect(core.match(/2018-01-20T00:00:00Z/gu)).toHaveLength(2);
  });

  it('are set after GB/T 9704: margins, 22 lines, fonts, page numbers on the outer side', async () => {
    const [input] = INPUTS;
    const kind = documentById('audit-circular');
    if (!input || !kind) throw new Error('no input');
    const parts = unzipSync(await docxWriter.write(writeContent(kind, input, ''), input.on));
    const read = (name: string) => new TextDecoder().decode(parts[name]);
    const body = read('word/document.xml');
    expect(body).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
      expect(body).toContain(`w:eastAsia="${font}"`);
    expect(read('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(read);
    expect(footers.map((xml) => /<w:jc w:val="(\w+)"/u.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    expect(footers[0]).toContain('— ');
  });
});

describe('lists as documents', () => {
  it('print every cell, sums and notes, and are the same bytes again', async () => {
    const table = {
      ...{ sheet: '清单', title: '清单', captions: ['编制单位'], notes: ['说明'] },
      columns: [
        { title: '名称', width: 20 },
        { title: '金额', width: 10, align: 'right', format: 'money', sum: true },
      ],
      rows: [
        ['=1+1', 1234.5],
        ['a\u0001b & <c>', 0.1],
      ],
    } as const;
    const bytes = await docxWriter.writeTables([table], '2017-12-31');
    expect(wordsOf(bytes)).toMatch(
      /编制单位\n名称\n金额\n=1\+1\n1,234\.50\nab & <c>\n0\.10\n合计\n1,234\.60\n说明/u,
    );
    expect(await docxWriter.writeTables([table], '2017-12-31')).toEqual(bytes);
  });
});

describe('the code on a page', () => {
  it('is a PNG whose squares are those of the QR code, with a quiet zone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90 }), (text) => {
        const rows = squaresOf(text);
        expect(rows.every(({ length }) => length === rows.length)).toBe(true);
        // The three finders.
        for (const [row, column] of [
          [0, 0],
          [0, rows.length - 7],
          [rows.length - 7, 0],
        ] as const)
          expect(rows[row]?.slice(column, column + 7)).toBe('#######');
      }),
      { numRuns: 20 },
    );
    const png = drawPng(['# ', ' #'], 8);
    expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(new DataView(png.buffer).getUint32(16)).toBe(80);
  });

  const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
  const scans = process.env['QINGCHA_TEST'] === 'full' && has('zbarimg');
  (scans ? it : it.skip)('is read by a scanner', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qingcha-code-'));
    const text = `QINGCHA1 QC2017-6429C58137B1 ${'50473b3797d0e8b2'.repeat(4)}`;
    writeFileSync(join(folder, 'code.png'), drawPng(squaresOf(text)));
    const { stdout } = spawnSync('zbarimg', ['-q', '--raw', join(folder, 'code.png')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect(stdout.trim()).toBe(text);
  });
});
