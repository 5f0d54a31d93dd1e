// `npm run bench -- [--size 500] [--folder DIR] [--lists]`: prints CPU seconds and ratios, and asserts nothing.
// CPU seconds include child processes; both sides of a ratio are measured in the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { PACKS } from '../../dist/core/packs/index.js';
import { RULES } from '../../dist/core/rules/index.js';
import { makeFolder } from './make-workbooks.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '500' },
    folder: { type: 'string' },
    lists: { type: 'boolean', default: false },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const program = here('../../dist/cli/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'qingcha-bench-'));

/** User and system time of all children that have ended, and of theirs: fields 16 and 17 of proc(5), in ticks. */
function childSeconds() {
  const TICKS = 100;
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

function run(args, options = {}) {
  const before = childSeconds();
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  const wall = (performance.now() - started) / 1000;
  return { stdout, cpu: childSeconds() - before, wall };
}

const measured = (...args) => JSON.parse(run(args).stdout);
const print = (label, text) => console.log(`${label.padEnd(44)}${text}`);
const seconds = (value) => `${value.toFixed(2)} s`;

/** Comparing texts of 30,000 systems is another benchmark's business: here only rules for one system judge. */
function packWithoutComparison() {
  const national = PACKS.find(({ id }) => id === 'national');
  const compared = RULES.filter(({ scope }) => scope !== 'system');
  const omit = Object.fromEntries(compared.map(({ id }) => [id, 'not measured here']));
  return { ...national, id: 'bench', omit };
}

function benchImport() {
  const own = join(scratch, 'workbooks');
  if (!values.folder) makeFolder(own, Number(values.size), 60);
  const folder = values.folder ?? own;
  console.log(`\nImport of ${readdirSync(folder).length} workbooks: parse, normalise, store, judge`);
  const memory = join(scratch, 'memory');
  const pack = join(scratch, 'pack.json');
  writeFileSync(pack, JSON.stringify(packWithoutComparison()));
  const out = join(scratch, 'out');
  const common = [
    '--pack',
    pack,
    '--as-of',
    '2017-12-31',
    '--db',
    join(scratch, 'data', 'qingcha.sqlite'),
    '--out',
    out,
  ];
  const environment = { env: { ...process.env, QINGCHA_BENCH_MEMORY: memory } };
  const side = (verb, ...paths) => {
    const ended = run(
      ['--import', here('report-memory.mjs'), program, verb, ...paths, ...common],
      environment,
    );
    const peak = Number(readFileSync(memory, 'utf8'));
    print(
      `qingcha ${verb}, CPU (elapsed, parent's peak)`,
      `${seconds(ended.cpu)} (${seconds(ended.wall)}, ${peak.toFixed(0)} MB)`,
    );
    return ended.cpu;
  };
  const whole = side('import', folder) + side('judge');
  print('  together', seconds(whole));
  for (const [label, flags] of [
    ['SheetJS lean parsing alone', []],
    ['SheetJS lean parsing, native inflate', ['--native']],
  ]) {
    const peer = measured(here('parse-sheetjs.mjs'), folder, ...flags);
    print(`${label}, CPU`, seconds(peer.seconds));
    print('  ratio', (whole / peer.seconds).toFixed(2));
  }
  if (values.lists) side('lists');
}

function benchStoring() {
  console.log('\nStoring systems');
  const ours = measured(here('store-rows.mjs'), 'ours', scratch);
  const bare = measured(here('store-rows.mjs'), 'bare', scratch);
  const rate = ({ rows, seconds: used }) => rows / used;
  print('register, rows per CPU second', rate(ours).toFixed(0));
  print('bare prepared insert, rows per CPU second', rate(bare).toFixed(0));
  print('  ratio', (rate(ours) / rate(bare)).toFixed(2));
}

function benchJudging() {
  console.log('\nJudging 10,000 systems, every rule of scope "system"');
  const { rules, verdicts, seconds: used } = measured(here('judge-systems.mjs'));
  print(`${rules} rules, ${verdicts} verdicts, CPU`, seconds(used));
}

function benchRules() {
  console.log('\nJudging 100,000 systems one at a time, every rule of scope "system", one thread');
  const {
    rules,
    verdicts,
    seconds: used,
    heapGrowth,
    peak,
  } = measured('--expose-gc', here('rules.bench.mjs'));
  print(`${rules} rules, ${verdicts} verdicts, CPU`, seconds(used));
  print('  heap after 100,000 against after 10,000', `${heapGrowth.toFixed(1)} MB more`);
  print('  peak memory', `${peak.toFixed(0)} MB`);
}

function benchLists() {
  console.log(
    '\nWriting a list of 20,000 rows, beside exceljs stream.xlsx.WorkbookWriter with the same styles',
  );
  const side = (name, rows) => measured('--expose-gc', here('write-list.mjs'), name, String(rows));
  const [ours, peer, long] = [side('ours', 20_000), side('exceljs', 20_000), side('ours', 100_000)];
  print('qingcha, CPU (memory above the rows)', `${seconds(ours.seconds)} (${ours.growth.toFixed(0)} MB)`);
  print('exceljs streaming, CPU', `${seconds(peer.seconds)} (${peer.growth.toFixed(0)} MB)`);
  print('  speed against the peer', (peer.seconds / ours.seconds).toFixed(2));
  print('qingcha, 100,000 rows', `${seconds(long.seconds)} (${long.growth.toFixed(0)} MB)`);
}

try {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
  benchImport();
  benchStoring();
  benchJudging();
  benchRules();
  benchLists();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
