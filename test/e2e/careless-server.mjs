// A server that does on purpose what ours must not, to see the harness notice: `early` answers before it commits,
// `halves` writes a submission without a transaction. node careless-server.mjs early|halves FILE
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';

const [mode, file] = process.argv.slice(2);
const ROWS = 3;
const PAUSE_MS = 15;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
const database = new BetterSqlite3(file);
database.pragma('synchronous = FULL');
database.exec(`INSERT OR IGNORE INTO round (name, "asOf") VALUES ('2017普查', '2017-12-31')`);
const round = database.prepare('SELECT id FROM round').pluck().get();

function addSubmission(unit, receipt) {
  database.prepare('INSERT OR IGNORE INTO department (name) VALUES (?)').run(unit);
  const department = database.prepare('SELECT id FROM department WHERE name = ?').pluck().get(unit);
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO submission (receipt, "roundId", "departmentId", part, version, digest, "receivedAt", counts, change,
       "replacesAll") VALUES (?, ?, ?, '', 1, ?, '', ?, '{}', 0)`,
    )
    .run(receipt, round, department, receipt, JSON.stringify({ stored: ROWS }));
  return { submission: lastInsertRowid, department };
}

const addSystem = ({ submission, department }, number) =>
  database
    .prepare(
      `INSERT INTO system (id, "submissionId", "roundId", "departmentId", part, state, file, sheet, fingerprint, answers)
       VALUES (?, ?, ?, ?, '', 'standing', '', '', '', '{}')`,
    )
    .run(`${submission}-${number}`, submission, round, department);

async function store(unit, receipt) {
  if (mode === 'halves') {
    const keys = addSubmission(unit, receipt);
    for (let number = 0; number < ROWS; number++) {
      await pause();
      addSystem(keys, number);
    }
    return;
  }
  await pause();
  database.transaction(() => {
    const keys = addSubmission(unit, receipt);
    for (let number = 0; number < ROWS; number++) addSystem(keys, number);
  })();
}

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const unit = new URL(request.url, 'http://localhost').searchParams.get('department') ?? '';
    const receipt = randomUUID();
    const answer = () =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ units: [{ receipt }] }));
    if (mode === 'early') {
      answer();
      void store(unit, receipt);
    } else void store(unit, receipt).then(answer);
  });
});
server.listen(0, '127.0.0.1', () => console.error(`http://127.0.0.1:${server.address().port}`));
