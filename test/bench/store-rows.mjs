// usage: store-rows.mjs ours|bare FOLDER   stores 30,000 systems; prints rows and CPU seconds
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CONSOLE } from '../../dist/app/actor.js';
import { SYSTEM_COLUMNS, systemRow } from '../../dist/adapters/database/rows.js';
import { DatabaseRegister } from '../../dist/adapters/database/register.store.js';
import { sampleSubmissions } from './sample-submissions.mjs';

const SUBMISSIONS = 500;
/** About as `qingcha import` does. */
const PER_WRITE = 25;
const ACT = { actor: CONSOLE, action: 'submission.store', subject: '' };
const [side, folder] = process.argv.slice(2);
const file = join(folder, `${side}.sqlite`);
const submissions = sampleSubmissions(SUBMISSIONS);
const rows = submissions.reduce((sum, { systems }) => sum + systems.length, 0);

async function ours() {
  const register = await DatabaseRegister.open({ file });
  await register.write(ACT, (writer) => writer.ensureRound('普查', '2017-12-31'));
  const before = process.cpuUsage();
  for (let start = 0; start < submissions.length; start += PER_WRITE)
    await register.write(ACT, async (writer) => {
      for (const item of submissions.slice(start, start + PER_WRITE)) await writer.saveSubmission(item);
    });
  const used = process.cpuUsage(before);
  await register.close();
  return used;
}

/** The same rows, ready made, into the same table with the same indices and durability. */
async function bare() {
  await (await DatabaseRegister.open({ file })).close();
  const database = new Database(file);
  database.pragma('synchronous = FULL');
  const keys = { submissionId: 1, roundId: 1, departmentId: 1 };
  const ready = submissions.map(({ systems }) => systems.map((system) => systemRow(system, keys)));
  const names = SYSTEM_COLUMNS.map((name) => `"${name}"`).join();
  const insert = database.prepare(
    `INSERT INTO "system" (${names}) VALUES (${SYSTEM_COLUMNS.map(() => '?').join()})`,
  );
  database.pragma('foreign_keys = OFF');
  const before = process.cpuUsage();
  for (let start = 0; start < ready.length; start += PER_WRITE)
    database.transaction(() => {
      for (const systems of ready.slice(start, start + PER_WRITE)) for (const row of systems) insert.run(row);
    })();
  const used = process.cpuUsage(before);
  database.close();
  return used;
}

const { user, system } = await (side === 'ours' ? ours() : bare());
console.log(JSON.stringify({ rows, seconds: (user + system) / 1e6 }));
