// usage: list-route.mjs ours|bare FOLDER   stores 10,000 systems of 500 units once, then serves pages of the register
// and asks for them from a process of its own; prints requests, bytes of an answer, and CPU seconds of the serving process.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CONSOLE } from '../../dist/app/actor.js';
import { DatabaseRegister } from '../../dist/adapters/database/register.store.js';
import { startServer } from '../../dist/server/main.js';
import { sampleSubmissions } from './sample-submissions.mjs';

const ROUND = '普查';
const SUBMISSIONS = 500;
const SYSTEMS = 10_000;
const WARM = 20;
const REQUESTS = 100;
const PER_PAGE = 50;
const PER_WRITE = 25;
const ACT = { actor: CONSOLE, action: 'submission.store', subject: '' };
const [side, folder] = process.argv.slice(2);
const file = join(folder, 'list-route.sqlite');

/** Page after page, some narrowed to words or to an answer, as people leaf through a register. */
const paths = Array.from({ length: WARM + REQUESTS }, (_, index) => {
  const query = new URLSearchParams({
    offset: String((index * PER_PAGE) % SYSTEMS),
    limit: String(PER_PAGE),
  });
  if (index % 4 === 1) query.set('lifecycle', '已建');
  if (index % 4 === 3) query.set('text', '审批');
  if (index % 2) query.set('offset', '0');
  return `/api/rounds/${encodeURIComponent(ROUND)}/systems?${query}`;
});

if (side === 'ask') await ask(folder);
else {
  await fill();
  const { url, close } = await (side === 'ours' ? ours() : bare());
  const warmed = await asked(url, 0, WARM);
  const before = process.cpuUsage();
  const bytes = await asked(url, WARM, WARM + REQUESTS);
  const { user, system } = process.cpuUsage(before);
  await close();
  const seconds = (user + system) / 1e6;
  console.log(JSON.stringify({ requests: REQUESTS, bytes: Math.round(bytes / REQUESTS), warmed, seconds }));
  process.exit(0);
}

async function fill() {
  if (existsSync(file)) return;
  const register = await DatabaseRegister.open({ file });
  await register.write(ACT, (writer) => writer.ensureRound(ROUND, '2017-12-31'));
  const each = SYSTEMS / SUBMISSIONS;
  const submissions = sampleSubmissions(SUBMISSIONS).map((item) => ({
    ...item,
    systems: item.systems.slice(0, each),
  }));
  for (let start = 0; start < submissions.length; start += PER_WRITE)
    await register.write(ACT, async (writer) => {
      for (const item of submissions.slice(start, start + PER_WRITE)) await writer.saveSubmission(item);
    });
  await register.close();
}

function ours() {
  return startServer({ dataFolder: folder, databaseFile: file, port: 0 });
}

/** The same rows in the same order by hand: one prepared statement a filter, no checks, no session, no trail. */
async function bare() {
  const database = new Database(file, { readonly: true });
  const from = `FROM "system" s JOIN "department" d ON d."id" = s."departmentId" JOIN "round" r ON r."id" = s."roundId"
    WHERE s."state" = 'standing' AND r."name" = ?`;
  const filters = {
    none: '',
    lifecycle: ` AND s."lifecycle" = ?`,
    text: ` AND (s."systemName" LIKE ? OR d."name" LIKE ? OR s."function" LIKE ?)`,
  };
  const prepared = Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [
      name,
      {
        count: database.prepare(`SELECT COUNT(*) AS n ${from}${filter}`),
        rows: database.prepare(
          `SELECT s.*, d."name" AS departmentName_ ${from}${filter} ORDER BY d."name", s."file", s."sheet", s."row", s."column", s."entry" LIMIT ? OFFSET ?`,
        ),
      },
    ]),
  );
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const round = decodeURIComponent(pathname.split('/')[3]);
    const [text, lifecycle] = [searchParams.get('text'), searchParams.get('lifecycle')];
    const { count, rows } = prepared[text ? 'text' : lifecycle ? 'lifecycle' : 'none'];
    const like = text && `%${text}%`;
    const values = [round, ...(text ? [like, like, like] : []), ...(lifecycle ? [lifecycle] : [])];
    const page = rows.all(...values, Number(searchParams.get('limit')), Number(searchParams.get('offset')));
    const items = page.map(
      ({ id, departmentName_, systemName, file: name, sheet, row, column, answers: _, ...rest }) => {
        const values = {};
        for (const key in rest) if (rest[key] !== null) values[key] = rest[key];
        return {
          id,
          department: departmentName_,
          systemName,
          source: { file: name, sheet, row, column },
          values,
        };
      },
    );
    const body = JSON.stringify({ total: count.get(...values).n, items });
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { url: `http://127.0.0.1:${port}`, close: async () => void server.close() };
}

/** The bytes of all answers; asked one after another by another process, whose CPU does not count. */
function asked(url, start, end) {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1], ['ask', url], { env: { ...process.env, SPAN: `${start} ${end}` } });
    child.on('message', resolve);
    child.on('error', reject);
  });
}

async function ask(url) {
  const [start, end] = process.env.SPAN.split(' ').map(Number);
  let bytes = 0;
  for (const path of paths.slice(start, end)) {
    const response = await fetch(url + path);
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    bytes += (await response.arrayBuffer()).byteLength;
  }
  process.send(bytes, () => process.exit(0));
}
