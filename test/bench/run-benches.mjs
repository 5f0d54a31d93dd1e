// `npm run bench -- [--size 500] [--folder DIR] [--python python3] [--without-comparing] [--pages DIR]`: prints CPU seconds and
// ratios, and asserts nothing; `--pages` is the pages in a browser alone, on a register that is kept in DIR. CPU seconds include child processes; both sides of a ratio are measured in one run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { PACKS } from '../../dist/core/packs/index.js';
import { RULES } from '../../dist/core/rules/index.js';
import { makeFolder } from './make-workbooks.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '500' },
    folder: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    'without-comparing': { type: 'boolean', default: false },
    pages: { type: 'string' },
  },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'qingcha-bench-'));
/** Beside the libraries that stay where they are. */
const BUNDLED = here('../../dist/bench');

function run(args, program = process.execPath) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return { stdout };
}

const measured = (...args) => JSON.parse(run(args).stdout);
const print = (label, text) => console.log(`${label.padEnd(60)}${text}`);
const seconds = (value) => `${value.toFixed(2)} s`;

/** The yardsticks, each in its own process, in the same run as what is measured. */
function peersOn(folder) {
  const peers = [
    ['SheetJS lean parsing alone', measured(here('parse-sheetjs.mjs'), folder).seconds],
    ['SheetJS lean parsing, native inflate', measured(here('parse-sheetjs.mjs'), folder, '--native').seconds],
  ];
  for (const [label, used] of peers) print(`${label}, warm, CPU`, seconds(used));
  return peers;
}

function openpyxlOn(folder) {
  try {
    return JSON.parse(run([here('parse-openpyxl.py'), folder], values.python).stdout).seconds;
  } catch {
    return null;
  }
}

const ratio = (a, b) => (a / b).toFixed(2);

function benchReading(folder, peers) {
  console.log('\nReading: gate, strict parse, match columns, normalise, check; nothing is stored');
  const two = measured(here('read-files.mjs'), folder, '2');
  const one = measured(here('read-files.mjs'), folder, '1');
  const half = measured(here('read-files.mjs'), folder, '2', '0.5');
  const openpyxl = openpyxlOn(folder);
  // Two children share the cores' caches and threads, so that each second of theirs does less; the peers run alone.
  for (const [label, side] of [
    ['one child', one],
    ['two children', two],
  ]) {
    print(
      `${side.systems} systems, ${label}, CPU (of it in children)`,
      `${seconds(side.cpu)} (${seconds(side.inChildren)})`,
    );
    for (const [peer, used] of peers) print(`  times ${peer}`, ratio(side.cpu, used));
    if (openpyxl !== null)
      print(
        '  faster than openpyxl read-only, CPU',
        `${ratio(openpyxl, side.cpu)} times (${seconds(openpyxl)})`,
      );
  }
  if (openpyxl === null) print('  openpyxl', `not at hand (--python names a Python that has it)`);
  print('  two children against one, elapsed', `${ratio(one.elapsed, two.elapsed)} times as fast`);
  print('  parent peak, half and all of the files', `${half.peak.toFixed(0)} and ${two.peak.toFixed(0)} MB`);
}

/** Comparing the texts of 30,000 systems is another matter: its rules are judged a second time with all others. */
function writePacks() {
  const national = PACKS.find(({ id }) => id === 'national');
  const compared = RULES.filter(({ scope }) => scope !== 'system');
  const omit = Object.fromEntries(compared.map(({ id }) => [id, 'not measured here']));
  const packs = [{ ...national, id: 'alone', omit }];
  if (!values['without-comparing']) packs.push({ ...national, id: 'all' });
  return packs.map((pack) => {
    const path = join(scratch, `${pack.id}.json`);
    writeFileSync(path, JSON.stringify(pack));
    return path;
  });
}

/** A bench as users start the program: in a few files, with its libraries. */
function bundled(name) {
  run([here('bundle-bench.mjs'), name, BUNDLED]);
  return join(BUNDLED, `${name}.js`);
}

function benchImport(folder, peers) {
  console.log(
    '\nThe chain: start of the process, read, match, normalise, check, keep originals, store, judge, store verdicts',
  );
  const data = join(scratch, 'data');
  mkdirSync(data);
  const { steps, counts, units, characters } = measured(
    bundled('import-chain'),
    folder,
    data,
    ...writePacks(),
  );
  const line = (label, { cpu, inChildren, elapsed, peak }) =>
    print(
      `${label}: CPU (of it in children)`,
      `${seconds(cpu)} (${seconds(inChildren)}), elapsed ${seconds(elapsed)}, parent peak ${peak.toFixed(0)} MB`,
    );
  console.log(`${counts.files} files, ${counts.read} rows, ${counts.stored} stored, ${units} units`);
  line('start', steps.start);
  line('import', steps.import);
  line('judge, rules that look at one system, and store verdicts', steps['judge 0']);
  const whole = steps.start.cpu + steps.import.cpu + steps['judge 0'].cpu;
  print('  together', seconds(whole));
  for (const [label, used] of peers) print(`  times ${label}`, ratio(whole, used));
  const all = steps['judge 1'];
  if (all) {
    line('judge, all rules (compares systems), and store verdicts', all);
    const wholeChain = steps.start.cpu + steps.import.cpu + all.cpu;
    print('  together', seconds(wholeChain));
    for (const [label, used] of peers) print(`  times ${label}`, ratio(wholeChain, used));
  }
  print(
    'not in the sums: intake.json',
    `${seconds(steps.intake.cpu)}, ${(characters / 1e6).toFixed(0)} M characters`,
  );
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
  console.log('\nWriting lists, beside exceljs stream.xlsx.WorkbookWriter with the same styles');
  const side = (...args) => measured('--expose-gc', here('write-list.mjs'), ...args.map(String));
  for (const rows of [5_000, 20_000, 100_000]) {
    const [ours, peer] = [side('ours', rows), side('exceljs', rows)];
    const held = side('ours', rows, 'live').growth.toFixed(0);
    const grown = ({ growth }) => `process +${growth.toFixed(0)} MB`;
    print(`qingcha, ${rows} rows, CPU`, `${seconds(ours.seconds)} (${grown(ours)}, held ${held} MB)`);
    print('exceljs streaming, CPU', `${seconds(peer.seconds)} (${grown(peer)})`);
    print('  speed against the peer', (peer.seconds / ours.seconds).toFixed(2));
  }
}

function benchListRoute() {
  console.log('\nPages of a register of 10,000 systems over HTTP, beside raw node:http and better-sqlite3');
  const [ours, bare] = ['ours', 'bare'].map((side) => measured(here('list-route.mjs'), side, scratch));
  const each = ({ seconds: used, requests }) => `${((1000 * used) / requests).toFixed(1)} ms`;
  print('qingcha, CPU a request (bytes)', `${each(ours)} (${ours.bytes})`);
  print('raw, CPU a request (bytes)', `${each(bare)} (${bare.bytes})`);
  print('  times raw', ratio(ours.seconds, bare.seconds));
}

function benchPages(folder) {
  console.log('\nPages of a large round in a browser: 10,000 judged systems of 500 units');
  const { skipped, load, roles } = measured(here('large-pages.mjs'), folder);
  if (skipped) return console.log(`  left out: ${skipped}`);
  const both = ({ elapsed, cpu }) => `${seconds(elapsed)} (server ${seconds(cpu)} CPU)`;
  const smooth = ({ frames, longest, long }) =>
    `longest of ${frames} frames ${longest.toFixed(0)} ms, ${long} above 50 ms`;
  for (const { role, signIn, pages, daily } of roles) {
    print(`${role}: from signing in to the home page`, both(signIn));
    for (const page of pages) print(`  ${page.title}`, both(page));
    if (!daily) continue;
    print('  scrolling the register', smooth(daily.register));
    print('  typing into its filter', smooth(daily.typing));
    print('  from the last key to what was found', both(daily.found));
    print('  scrolling the queue of matters', smooth(daily.queue));
    print('  from one matter to the next, slowest of ten', seconds(Math.max(...daily.matters)));
  }
  print('load average at the end', load.toFixed(1));
}

function benchAll() {
  const own = join(scratch, 'workbooks');
  if (!values.folder) makeFolder(own, Number(values.size), 60);
  const folder = values.folder ?? own;
  console.log(`\n${readdirSync(folder).length} workbooks`);
  const peers = peersOn(folder);
  benchReading(folder, peers);
  benchImport(folder, peers);
  benchStoring();
  benchJudging();
  benchRules();
  benchLists();
  benchListRoute();
  benchPages(join(scratch, 'large'));
}

try {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
  if (values.pages) benchPages(resolve(values.pages));
  else benchAll();
} finally {
  for (const folder of [scratch, BUNDLED]) rmSync(folder, { recursive: true, force: true });
}
