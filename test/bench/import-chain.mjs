// usage: import-chain.mjs FOLDER SCRATCH PACK.json…   The chain of the program in one process, on a register of its own:
// import (read, match, normalise, check, store), then judge and store the verdicts under each pack, then write
// intake.json. Prints CPU seconds and the parent's peak memory of each step as JSON.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Steps } from './measure.mjs';

const steps = new Steps();
const [folder, scratch, ...packs] = process.argv.slice(2);
const { assemble } = await import('../../dist/assemble.js');
const { importSurvey } = await import('../../dist/app/import-survey.js');
const { storeAudit } = await import('../../dist/app/audit-survey.js');
const { keepHeapLow } = await import('../../dist/cli/keep-heap-low.js');
keepHeapLow();
const { findPack } = await import('../../dist/app/find-pack.js');
const asOf = '2017-12-31';
const sources = readdirSync(folder)
  .sort()
  .map((name) => ({ name, path: join(folder, name) }));
const silent = { report: () => undefined };
const judgedBy = await Promise.all(packs.map((path) => findPack(path, (file) => readFileSync(file, 'utf8'))));
const [pack] = judgedBy;
const ports = await assemble({ dataFolder: scratch, databaseFile: join(scratch, 'chain.sqlite') });
steps.end('start');
const request = { sources, asOf, commit: 'good-rows', replacesAll: false, isDryRun: false, pack };
const result = await importSurvey(request, ports, silent);
// Ends the reading children, whose time counts when they have ended.
await ports.reader.close();
steps.end('import');
for (const [index, each] of judgedBy.entries()) {
  await storeAudit({ pack: each, asOf }, ports, silent);
  steps.end(`judge ${index}`);
}
let characters = 0;
for (const file of result.files()) characters += JSON.stringify(file).length;
steps.end('intake');
result.close();
await ports.close();
const { counts, units } = result;
console.log(JSON.stringify({ steps: steps.steps, counts, units: units.length, characters }));
