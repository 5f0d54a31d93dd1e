// usage: read-files.mjs FOLDER CHILDREN [SHARE]   Gate, strict parse, match, normalise and check every workbook of a
// folder, keeping nothing; SHARE reads only the first part of them. Prints CPU seconds and peak memory as JSON.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Steps } from './measure.mjs';

const { createWorkbookReader } = await import('../../dist/adapters/workbook/reader-pool.js');
const [folder, children, share = '1'] = process.argv.slice(2);
const names = readdirSync(folder).sort();
const sources = names
  .slice(0, Math.ceil(names.length * Number(share)))
  .map((name) => ({ name, path: join(folder, name) }));
const reader = createWorkbookReader({ concurrency: Number(children) });
const request = { mappings: [], aliases: [] };
const steps = new Steps();
steps.end('start');
const ahead = [];
let systems = 0;
for (let next = 0; next < sources.length || ahead.length;) {
  while (ahead.length <= reader.concurrency && next < sources.length)
    ahead.push(reader.stage(sources[next++], request));
  for (const { summary } of (await ahead.shift()) ?? []) systems += summary.counts.stored;
}
await reader.close();
steps.end('read');
console.log(JSON.stringify({ ...steps.steps.read, files: sources.length, systems }));
