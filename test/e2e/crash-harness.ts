import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTrail } from '../../src/app/check-trail.js';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import type { DatabaseOptions } from '../../src/adapters/database/database.js';
import type { CaseDetailDto, CaseDto, CasePage } from '../../src/server/reviews/case.dto.js';
import type { JobDto } from '../../src/server/jobs/job.dto.js';
import { ApiClient } from './api-client.js';
import { system, writeSurvey } from './command-line.js';
import type { ServerProcess } from './server-process.js';

export const CRASH_ROUND = '2017普查';
const ROWS = 3;
const WARM_MS = 20_000;

/** A survey that is sent once, by its unit. */
export interface Parcel {
  readonly unit: string;
  readonly bytes: Buffer;
}

/** Surveys of different units, made before anything is killed. */
export async function parcels(folder: string, count: number, prefix = '单位'): Promise<Parcel[]> {
  const made: Parcel[] = [];
  for (let number = 1; number <= count; number++) {
    const unit = `${prefix}${number}`;
    const path = join(folder, `${unit}.xlsx`);
    const rows = Array.from({ length: ROWS }, (_, row) =>
      system(`${unit}系统${row}`, { departmentName: unit }),
    );
    await writeSurvey(path, rows);
    made.push({ unit, bytes: readFileSync(path) });
  }
  return made;
}

/** A step of due process that was acknowledged: from then on the case has at least this version. */
export interface TakenStep {
  readonly case: string;
  readonly version: number;
}

/** What the server has promised: receipts it gave, jobs it accepted, decisions it took down. */
export class Promises {
  readonly receipts: string[] = [];
  readonly jobs: string[] = [];
  readonly steps: TakenStep[] = [];
  /** Answers that are no promise. */
  readonly refusals: string[] = [];
}

/** Sends one survey; a promise is a complete answer, nothing less. */
export async function send(url: string, { unit, bytes }: Parcel, promises: Promises, inBackground = false) {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)]), `${unit}.xlsx`);
  const place = `${url}/api/rounds/${encodeURIComponent(CRASH_ROUND)}/submissions`;
  const query = new URLSearchParams({ department: unit, ...(inBackground ? { background: 'true' } : {}) });
  const response = await fetch(`${place}?${query.toString()}`, { method: 'POST', body: form });
  const body = (await response.json()) as { units?: { receipt: string | null }[]; job?: { id: string } };
  if (response.status === 202 && body.job) promises.jobs.push(body.job.id);
  else if (response.status === 200)
    promises.receipts.push(...(body.units ?? []).flatMap(({ receipt }) => receipt ?? []));
  else promises.refusals.push(JSON.stringify(body));
  return response.status;
}

/** Cases to decide on while the server is killed: systems that are flagged, judged and opened beforehand. */
export async function openCases(url: string, folder: string, count: number): Promise<string[]> {
  const api = new ApiClient(url);
  const path = join(folder, '疑点局.xlsx');
  const unit = { departmentName: '疑点局', useScope: '单位内部', monthlyUses: 0 };
  await writeSurvey(
    path,
    Array.from({ length: count }, (_, number) => system(`疑点系统${number}`, unit)),
  );
  const place = `rounds/${encodeURIComponent(CRASH_ROUND)}`;
  await api.upload(`${place}/submissions`, [path]);
  await api.post('runs', { round: CRASH_ROUND, pack: 'national' });
  await api.post(`${place}/cases`, { on: '2018-01-02', by: '张三' });
  const ids: string[] = [];
  for (let offset = 0; ; offset += 200) {
    const { body } = await api.get<CasePage>(`${place}/cases?kind=dormant&limit=200&offset=${offset}`);
    ids.push(...body.items.map(({ id }) => id));
    if (body.items.length < 200) return ids;
  }
}

/** What happens to a case, one step after the other. */
const STEPS: readonly object[] = [
  { step: 'notify', replyBy: '2018-01-20' },
  { step: 'reply', answer: 'explain', reason: '年底集中使用' },
  { step: 'decide', decision: 'dormant', reason: '经核对日志，确无使用' },
];

/** Takes the next step of a case; false when there is none. */
async function decide(url: string, id: string, promises: Promises): Promise<boolean> {
  const api = new ApiClient(url);
  const { version } = (await api.get<CaseDetailDto>(`cases/${id}`)).body.case;
  const step = STEPS[version];
  if (!step) return false;
  const body = { on: '2018-01-05', by: '李四', version, ...step };
  const answer = await api.post<CaseDto>(`cases/${id}/steps`, body);
  if (answer.status === 200) promises.steps.push({ case: id, version: answer.body.version });
  else promises.refusals.push(JSON.stringify(answer.body));
  return answer.status === 200;
}

export interface SendingOptions {
  /** Cases that are decided on meanwhile. */
  readonly cases?: string[];

  readonly clients?: number;
  /** Milliseconds from the start, or from the first receipt when `isWarm`. */
  readonly after: number;
  readonly isWarm?: boolean;
}

/** Several clients send until the server is killed under them. Parcels that got no answer are sent again later. */
export async function sendUntilKilled(
  server: ServerProcess,
  queue: Parcel[],
  promises: Promises,
  { clients = 4, after, isWarm, cases = [] }: SendingOptions,
): Promise<void> {
  let isKilled = false;
  const client = async (number: number): Promise<void> => {
    for (;;) {
      const parcel = queue.shift();
      if (!parcel || isKilled) {
        if (parcel) queue.push(parcel);
        return;
      }
      try {
        await send(server.url, parcel, promises, number % 2 === 1);
      } catch {
        // No answer, no promise.
        queue.push(parcel);
        return;
      }
    }
  };
  const decider = async (): Promise<void> => {
    try {
      for (let id = cases.shift(); id !== undefined && !isKilled; id = cases.shift())
        if (await decide(server.url, id, promises)) cases.push(id);
    } catch {
      // No answer, no promise.
    }
  };
  const work = Promise.all([decider(), ...Array.from({ length: clients }, (_, number) => client(number))]);
  const known = promises.receipts.length;
  for (const deadline = Date.now() + WARM_MS; isWarm && Date.now() < deadline;) {
    if (promises.receipts.length > known || !queue.length) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, after));
  isKilled = true;
  await server.kill();
  await work;
}

export interface Damage {
  readonly lost: readonly string[];
  readonly halves: readonly string[];
  readonly complaints: readonly string[];
}

/** Compares what was promised with what is there. */
export async function inspect(options: DatabaseOptions, promises: Promises): Promise<Damage> {
  const register = await DatabaseRegister.open(options);
  try {
    const { reader, isSqlite } = register.database;
    const rows: readonly { receipt: string; counts: string; systems: string | number }[] = await reader.query(
      `SELECT b."receipt" AS "receipt", b."counts" AS "counts", COUNT(s."entry") AS "systems" FROM "submission" b
       LEFT JOIN "system" s ON s."submissionId" = b."id" GROUP BY b."receipt", b."counts"`,
    );
    const events: readonly { code: string; version: number; events: string | number }[] = await reader.query(
      `SELECT c."code" AS "code", c."version" AS "version", COUNT(e."id") AS "events" FROM "review_case" c
       LEFT JOIN "review_event" e ON e."caseId" = c."id" GROUP BY c."code", c."version"`,
    );
    const versions = new Map(events.map(({ code, version }) => [code, version]));
    const undone = promises.steps.filter((step) => (versions.get(step.case) ?? -1) < step.version);
    const torn = events.filter(({ version, events: count }) => Number(count) !== version + 1);
    const found = new Set(rows.map(({ receipt }) => receipt));
    const halves = rows.flatMap(({ receipt, counts, systems }) =>
      (JSON.parse(counts) as { stored: number }).stored === Number(systems) ? [] : receipt,
    );
    const integrity: readonly Record<string, string>[] = isSqlite
      ? [
          ...(await reader.query('PRAGMA integrity_check')),
          ...(await reader.query('PRAGMA foreign_key_check')),
        ]
      : [];
    const complaints = integrity.map((row) => Object.values(row).join()).filter((said) => said !== 'ok');
    const trail = await checkTrail(register.trail.entries(), []);
    return {
      lost: [
        ...promises.receipts.filter((receipt) => !found.has(receipt)),
        ...undone.map((step) => `${step.case} version ${step.version}`),
      ],
      halves: [...halves, ...torn.map(({ code }) => code)],
      complaints: [...complaints, ...trail.problems.map(({ message }) => message)],
    };
  } finally {
    await register.close();
  }
}

/** Every accepted job comes to its end after a restart; its receipts become promises too. `patience`: none ends meanwhile. */
export async function awaitJobs(
  url: string,
  promises: Promises,
  patience = 120_000,
): Promise<readonly JobDto[]> {
  const api = new ApiClient(url);
  const waiting = new Set(promises.jobs);
  const jobs: JobDto[] = [];
  for (let deadline = Date.now() + patience; waiting.size;) {
    for (const id of waiting) {
      const { status, body } = await api.get<JobDto>(`jobs/${id}`);
      if (status === 404) throw new Error(`job ${id} was accepted and is lost`);
      if (body.state === 'queued' || body.state === 'running') break;
      waiting.delete(id);
      jobs.push(body);
      const { units = [] } = (body.result ?? {}) as { units?: { receipt: string | null }[] };
      promises.receipts.push(...units.flatMap(({ receipt }) => receipt ?? []));
      deadline = Date.now() + patience;
    }
    if (!waiting.size) break;
    // One that was interrupted stands behind those that waited: none of them has to be the next.
    const [first = ''] = waiting;
    waiting.delete(first);
    waiting.add(first);
    if (Date.now() > deadline) throw new Error(`${waiting.size} jobs do not end, such as ${first}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return jobs;
}
