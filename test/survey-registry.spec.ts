import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';
import { matchHeading } from '../src/core/intake/match-columns.js';
import { plainHeading } from '../src/core/intake/plain-heading.js';
import { readAnswer } from '../src/core/intake/read-answer.js';
import { POLICIES } from '../src/core/survey/citation.js';
import {
  FIELD_IDS,
  SECTIONS,
  SURVEY,
  SURVEY_VERSION,
  displayValue,
  fieldOf,
  headingOf,
} from '../src/core/survey/survey.js';
import { ROOT, sourceFiles, textOf } from './source-tree.js';

const fields = FIELD_IDS.map((id) => [id, fieldOf(id)] as const);

describe('every question', () => {
  it('is declared once, in one block, and every block is in the survey', () => {
    const declared = SECTIONS.flatMap(({ fields: block }) => Object.keys(block));
    expect(declared).toEqual(FIELD_IDS);
    expect(new Set(declared).size).toBe(declared.length);
    expect(SECTIONS.map(({ id }) => `src/core/survey/sections/${id}.ts`).sort()).toEqual(
      sourceFiles().filter((path) => path.startsWith('src/core/survey/sections/')),
    );
  });

  it('has a label, a kind, a help text, and closed ones their listed values', () => {
    for (const [id, { label, kind, help, codes, askedBy }] of fields) {
      const isClosed = kind === 'choice' || kind === 'choices';
      expect([id, label !== '', help.length > 3, codes.length > 1]).toEqual([id, true, true, isClosed]);
      expect(new Set(codes).size).toBe(codes.length);
      for (const policy of askedBy) expect(POLICIES).toHaveProperty(policy);
    }
  });

  it('shows an example that we can read ourselves', () => {
    for (const [id, field] of fields.filter(([, { example }]) => example)) {
      const { value, problem } = readAnswer(field, field.example);
      expect([id, problem, value === null]).toEqual([id, undefined, false]);
      expect(displayValue(value)).toBe(field.example);
    }
  });

  it('maps everyday wording to listed values, and never away from one', () => {
    for (const [id, { synonyms, codes }] of fields) {
      const unlisted = Object.values(synonyms).flatMap((code) =>
        code.split('+').filter((part) => !(codes as readonly string[]).includes(part)),
      );
      expect([id, unlisted]).toEqual([id, []]);
      expect([
        id,
        Object.keys(synonyms).filter((word) => (codes as readonly string[]).includes(word)),
      ]).toEqual([id, []]);
    }
  });

  it('is claimed by headings that no other question claims', () => {
    const claims = new Map<string, string>();
    const contested: string[] = [];
    for (const [id, { label, aliases }] of fields)
      for (const heading of [label, ...aliases]) {
        const { words } = plainHeading(heading);
        const rival = claims.get(words);
        if (rival !== undefined && rival !== id) contested.push(`${heading}: ${rival}, ${id}`);
        claims.set(words, id);
      }
    expect(contested).toEqual([]);
  });

  it('is found again under its printed heading and every alias', () => {
    for (const [id, { aliases }] of fields) {
      expect(matchHeading(headingOf(id))).toMatchObject({ field: id, confidence: 1, factor: 1 });
      for (const alias of aliases) expect([alias, matchHeading(alias)?.field]).toEqual([alias, id]);
    }
  });
});

const OFFICIAL = join(ROOT, '../shared/design/survey-fields.csv');
const KINDS: Readonly<Record<string, string>> = { enum: 'choice', 'enum-multi': 'choices', integer: 'count' };
const official = existsSync(OFFICIAL) ? it : it.skip;

describe('the official list of questions', () => {
  official('agrees, when ../shared/design/survey-fields.csv lies beside the checkout', () => {
    const rows = textOf('../shared/design/survey-fields.csv')
      .replace(/^\uFEFF/u, '')
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(','));
    const list = (text: string | undefined, mark: string) => (text ?? '').split(mark).filter(Boolean);
    const blocks = SECTIONS.flatMap(({ id, fields: block }) => Object.keys(block).map((key) => [key, id]));
    const blockOf = new Map(blocks as [string, string][]);
    expect(FIELD_IDS.map((id) => [blockOf.get(id), id, fieldOf(id).label])).toEqual(
      rows.map((row) => row.slice(0, 3)),
    );
    for (const [, key = '', , type = '', unit, values, core, askedBy, seenAs] of rows) {
      const field = SURVEY[key as keyof typeof SURVEY];
      expect([key, field.kind, field.unit ?? '', field.core]).toEqual([
        key,
        KINDS[type] ?? type,
        unit,
        core === 'yes',
      ]);
      // Yes/no questions list their two values; the order of the others is the official one.
      expect([key, field.codes]).toEqual([key, list(values, '|')]);
      expect([key, field.askedBy]).toEqual([key, list(askedBy, ';')]);
      // A heading seen in the wild may ask the contrary; it is declared as such.
      const headings = [...field.aliases, ...field.opposites];
      expect([key, headings]).toEqual([key, expect.arrayContaining(list(seenAs, ';'))]);
    }
  });
});

describe('adding a question', () => {
  it('touches one file: template, intake, version and register follow', () => {
    const columns = 'src/adapters/database/survey-columns.ts';
    const hasRegister = existsSync(join(ROOT, columns));
    const root = mkdtempSync(join(tmpdir(), 'qingcha-question-'));
    try {
      const files = sourceFiles().filter((path) => path.startsWith('src/core/') || path === columns);
      for (const path of files) {
        const original = textOf(path);
        const changed =
          path === 'src/core/survey/sections/usage.ts'
            ? original.replace(
                '\n  useScope: ',
                "\n  peakUsers: count({ label: '峰值用户', unit: '人', help: '同时在线最多人数' }),\n  useScope: ",
              )
            : original;
        if (path.endsWith('/usage.ts')) expect(changed).not.toBe(original);
        const { code } = transformSync(changed, {
          swcrc: false,
          jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        });
        const target = join(root, path.replace(/\.ts$/u, '.js'));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, code);
      }
      writeFileSync(join(root, 'package.json'), '{"type":"module"}');
      symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
      expect(askCopy(root, hasRegister)).toEqual({
        order: ['userTypes', 'peakUsers', 'useScope'],
        heading: '峰值用户（人）',
        match: { field: 'peakUsers', confidence: 1, factor: 1 },
        answer: { raw: '1,200人', value: 1200 },
        isOtherVersion: true,
        column: hasRegister ? ['peakUsers', 'bigint'] : null,
      });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

/** Asks a compiled copy of the sources, in a process of its own, what became of the new question. */
function askCopy(root: string, hasRegister: boolean): unknown {
  const script = `
    const { FIELD_IDS, SURVEY_VERSION, headingOf, fieldOf } = await import('./src/core/survey/survey.js');
    const { matchHeading } = await import('./src/core/intake/match-columns.js');
    const { readAnswer } = await import('./src/core/intake/read-answer.js');
    const at = FIELD_IDS.indexOf('peakUsers');
    const register = ${hasRegister} ? await import('./src/adapters/database/survey-columns.js') : null;
    console.log(JSON.stringify({
      order: FIELD_IDS.slice(at - 1, at + 2),
      heading: headingOf('peakUsers'),
      match: matchHeading(headingOf('peakUsers')),
      answer: readAnswer(fieldOf('peakUsers'), '1,200人'),
      isOtherVersion: SURVEY_VERSION !== process.argv[1],
      column: register?.surveyColumns().find(([id]) => id === 'peakUsers') ?? null,
    }));`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, SURVEY_VERSION],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}
