import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTrail } from '../../src/app/check-trail.js';
import { DatabaseRegister } from '../../src/adapters/database/register.store.js';
import type { DatabaseOptions } from '../../src/adapters/database/database.js';
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

/** What the server has promised: receipts it gave, and jobs it accepted. */
export class Promises {
  readonly receipts: string[] = [];
  readonly jobs: string[] = [];
  /** Answers that are no promise, by status. */
  readonly refusals: number[] = [];
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
  else promises.refusals.push(response.status);
  return response.status;
}

export interface SendingOptions {
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
  { clients = 4, after, isWarm }: SendingOptions,
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
  const work = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
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
      lost: promises.receipts.filter((receipt) => !found.has(receipt)),
      halves,
      complaints: [...complaints, ...trail.problems.map(({ message }) => message)],
    };
  } finally {
    await register.close();
  }
}

/** Every accepted job comes to its end after a restart; its receipts become promises too. */
export async function awaitJobs(
  url: string,
  promises: Promises,
  patience = 120_000,
): Promise<readonly JobDto[]> {
  const api = new ApiClient(url);
  const jobs: JobDto[] = [];
  for (const id of promises.jobs) {
    for (const deadline = Date.now() + patience; ;) {
      const { status, body } = await api.get<JobDto>(`jobs/${id}`);
      if (status === 200 && body.state !== 'queued' && body.state !== 'running') {
        jobs.push(body);
        const { units = [] } = (body.result ?? {}) as { units?: { receipt: string | null }[] };
        promises.receipts.push(...units.flatMap(({ receipt }) => receipt ?? []));
        break;
      }
      if (status === 404) throw new Error(`job ${id} was accepted and is lost`);
      if (Date.now() > deadline) throw new Error(`job ${id} did not end: ${JSON.stringify(body)}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return jobs;
}
