import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, chineseLines, filesUnder, repeatedNames, sourceFiles, textOf } from './source-tree.js';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Fence {
  readonly from: { readonly path: string };
  readonly to: { readonly path?: string };
}

/** The checker reads every source; on a busy machine that takes longer than a test usually may. */
const PATIENCE = 180_000;
const FENCES = '.config/dependency-cruiser.cjs';

/** Runs the fence checker over `src` of a checkout, in its own process as `npm run check` does. */
function violations(root: string): readonly string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      FENCES,
      '--output-type',
      'json',
      'src',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout) throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  const { summary } = JSON.parse(stdout) as {
    readonly summary: { readonly violations: readonly Violation[] };
  };
  return summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`);
}

/** The largest number of non-blank lines that lint allows each file. */
function lineLimits(paths: readonly string[]): ReadonlyMap<string, number> {
  const script = `
    import { ESLint } from 'eslint';
    import { readFileSync } from 'node:fs';
    const lint = new ESLint({ overrideConfigFile: '.config/eslint.mjs' });
    const limit = async (path) => [path, (await lint.calculateConfigForFile(path))?.rules['max-lines']?.[1]?.max];
    const paths = JSON.parse(readFileSync(0, 'utf8'));
    console.log(JSON.stringify(await Promise.all(paths.map(limit))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
    input: JSON.stringify(paths),
  });
  if (!stdout) throw new Error(`eslint said nothing: ${stderr}`);
  return new Map(JSON.parse(stdout) as (readonly [string, number])[]);
}

const sources = sourceFiles();

describe('fences', () => {
  it(
    'hold in src',
    () => {
      expect(violations(ROOT)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'refuse what is not listed, each kind planted on purpose',
    () => {
      const planted: readonly (readonly [string, string, string])[] = [
        ['src/core/rules/planted-library.ts', 'exceljs', 'node_modules/exceljs'],
        ['src/core/rules/planted-neighbour.ts', './low-usage.js', 'src/core/rules/low-usage.ts'],
        ['src/core/audit/planted-rule.ts', '../rules/index.js', 'src/core/rules/index.ts'],
        ['src/core/similarity/planted-survey.ts', '../survey/survey.js', 'src/core/survey/survey.ts'],
        ['src/core/intake/planted-node.ts', 'node:fs', 'fs'],
        ['src/core/tasks/planted-rule.ts', '../rules/index.js', 'src/core/rules/index.ts'],
        ['src/core/packs/planted-app.ts', '../../app/fault.js', 'src/app/fault.ts'],
        ['src/app/planted-framework.ts', '@nestjs/common', 'node_modules/@nestjs/common'],
        [
          'src/adapters/files/planted-adapter.ts',
          '../database/planted.js',
          'src/adapters/database/planted.ts',
        ],
        [
          'src/server/planted-adapter.ts',
          '../adapters/database/planted.js',
          'src/adapters/database/planted.ts',
        ],
        ['src/nowhere/planted.ts', '../core/survey/survey.js', 'src/core/survey/survey.ts'],
      ];
      const root = mkdtempSync(join(tmpdir(), 'qingcha-fences-'));
      try {
        for (const path of ['src/core', 'src/app', '.config', 'tsconfig.json', 'package.json'])
          cpSync(join(ROOT, path), join(root, path), { recursive: true });
        symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
        const plant = (path: string, content: string) => {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), content);
        };
        plant('src/adapters/database/planted.ts', 'export const planted = 1;\n');
        plant('src/core/lists/planted-a.ts', "export * from './planted-b.js';\n");
        plant('src/core/lists/planted-b.ts', "export * from './planted-a.js';\n");
        for (const [path, wanted] of planted)
          plant(path, `import * as it from '${wanted}';\nexport { it };\n`);
        const found = violations(root);
        for (const [path, , resolved] of planted)
          expect(
            found.filter((line) => line.startsWith(`${path} → `) && line.includes(resolved)),
          ).toHaveLength(1);
        expect(found.filter((line) => line.includes('no-circular'))).not.toEqual([]);
        expect(found.filter((line) => !line.includes('planted'))).toEqual([]);
      } finally {
        rmSync(root, { recursive: true });
      }
    },
    PATIENCE,
  );

  it('guard folders that exist, and leave no source out', () => {
    const { allowed } = createRequire(import.meta.url)(join(ROOT, FENCES)) as {
      readonly allowed: readonly Fence[];
    };
    const fenced = allowed.map(({ from }) => from.path);
    const named = [...fenced, ...allowed.flatMap(({ to }) => to.path ?? [])].filter((path) =>
      path.startsWith('^src/'),
    );
    const all = [...sources, ...filesUnder('src/web')];
    const dead = named.filter((path) => !all.some((source) => new RegExp(path, 'u').test(source)));
    expect([...new Set(dead)]).toEqual([]);
    const unfenced = sources.filter((source) => !fenced.some((path) => new RegExp(path, 'u').test(source)));
    expect(unfenced).toEqual([]);
  });
});

describe('names', () => {
  it('are not shared by two files', () => {
    expect(repeatedNames(sources)).toEqual([]);
    expect(repeatedNames(['a/group.ts', 'b/group.ts', 'a/index.ts', 'b/index.ts'])).toEqual(['group.ts']);
  });

  it('are kebab-case, without folders that say nothing', () => {
    const odd = /(?:^|\/)(?:utils?|common|helpers?|shared|types|interfaces)\/|\/[^/]*[A-Z_][^/]*$/u;
    expect(sources.filter((path) => odd.test(path))).toEqual([]);
    expect(odd.test('src/core/utils/x.ts') && odd.test('src/core/lists/badName.ts')).toBe(true);
  });

  it('do not nest deeper than src/x/y/z/file', () => {
    expect(sources.filter((path) => path.split('/').length > 5)).toEqual([]);
  });
});

describe('language', () => {
  it('adapters and server hold no Chinese: sentences live in core, the CLI and app/fault.ts', () => {
    const silent = sources.filter((path) => /^src\/(?:adapters|server)\//u.test(path));
    expect(
      silent.flatMap((path) => chineseLines(textOf(path)).map((line) => `${path}: ${line.trim()}`)),
    ).toEqual([]);
    expect(chineseLines("/* 分 */ const a = 1; // 元\nthrow new Error('文件损坏');\n")).toHaveLength(1);
  });
});

describe('sizes', () => {
  it(
    'every file stays within the limit of its folder',
    () => {
      const tests = filesUnder('test').filter((path) => path.endsWith('.ts'));
      const specs = filesUnder('src').filter((path) => path.endsWith('.spec.ts'));
      const limits = lineLimits([...sources, ...specs, ...tests]);
      const tooLong = [...limits].flatMap(([path, max]) => {
        const lines = textOf(path)
          .split('\n')
          .filter((line) => line.trim()).length;
        return lines <= max ? [] : `${path}: ${lines} lines, at most ${max}`;
      });
      expect(tooLong).toEqual([]);
      expect(limits.get('src/core/rules/low-usage.ts')).toBe(150);
      expect(limits.get('src/app/ports.ts')).toBe(300);
    },
    PATIENCE,
  );
});
