// usage: import-chain.mjs FOLDER SCRATCH [PACK]: the chain of `qingcha run` in one process, step by step. Prints, as JSON,
// CPU seconds (of the reading children too) and the parent's peak memory after each step.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';

/** User and system time of all children that have ended, and of theirs: fields 16 and 17 of proc(5), in ticks. */
function endedChildren() {
  const TICKS = 100;
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /su, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + endedChildren();
};
const peak = () => process.resourceUsage().maxRSS / 1024;
const steps = {};
let mark = 0;
let started = 0;
function step(name) {
  const now = cpu();
  steps[name] = { cpu: now - mark, elapsed: (performance.now() - started) / 1000, peak: peak() };
  mark = now;
  started = performance.now();
}

const [folder, scratch, packId = 'national'] = process.argv.slice(2);
const { assemble } = await import('../../dist/assemble.js');
const { importSurvey } = await import('../../dist/app/import-survey.js');
const { auditSurvey } = await import('../../dist/app/audit-survey.js');
const { PACKS } = await import('../../dist/core/packs/index.js');
const pack = PACKS.find(({ id }) => id === packId);
const sources = readdirSync(folder)
  .sort()
  .map((name) => ({ name, path: join(folder, name) }));
const silent = { report: () => undefined };
const ports = await assemble({ dataFolder: scratch, databaseFile: join(scratch, 'chain.sqlite') });
step('start');
const request = {
  sources,
  asOf: '2017-12-31',
  commit: 'good-rows',
  replacesAll: false,
  isDryRun: false,
  pack,
};
const result = await importSurvey(request, ports, silent);
result.close();
await ports.reader.close();
step('import');
if (!process.env.NOJUDGE) {
  await auditSurvey({ pack, asOf: '2017-12-31' }, ports, silent);
  step('judge');
}
await ports.close();
stdout.write(JSON.stringify({ steps, counts: result.counts, units: result.units.length }));
