import { CONSOLE } from './actor.js';
import type { JobContext } from './job-context.js';
import type { Job, JobEnding, JobLedger, JobResult } from './jobs-port.js';
import { type WorkerPorts, handBack, performJob, recoverJobs } from './work-jobs.js';

const job: Job = {
  id: 'job',
  request: { kind: 'judge', round: '2017', pack: 'national' },
  round: '2017',
  actor: CONSOLE,
  state: 'running',
  progress: null,
  result: null,
  fault: null,
  createdAt: '2018-01-01T00:00:00.000Z',
  startedAt: null,
  endedAt: null,
  heartbeatAt: '2018-01-01T00:00:00.000Z',
  cancelRequestedAt: null,
  attempts: 1,
  worker: 'other:1:1',
  ticket: 'ticket',
};

interface Trial extends WorkerPorts {
  readonly log: string[];
  goesOn: boolean;
  readonly endings: JobEnding[];
}

/** A worker whose table is in memory and whose work is given. */
function trial(
  run: (context: JobContext) => Promise<JobResult>,
  { running = [], alive = true }: { readonly running?: readonly Job[]; readonly alive?: boolean } = {},
): Trial {
  const log: string[] = [];
  const endings: JobEnding[] = [];
  const ledger: JobLedger = {
    waiting: () => Promise.resolve([]),
    running: () => Promise.resolve(running),
    claim: () => Promise.resolve(null),
    report: () => Promise.resolve(ports.goesOn),
    finish: (_job, ending) => {
      log.push(`finish ${ending.state}`);
      endings.push(ending);
      return Promise.resolve(true);
    },
    release: (_job, _ticket, attempts) => {
      log.push(`release ${attempts}`);
      return Promise.resolve(true);
    },
    renew: () => Promise.resolve(),
  };
  const ports: Trial = {
    ledger,
    log,
    endings,
    goesOn: true,
    clock: { now: () => '2018-01-01T00:00:01.000Z' },
    worker: 'own:2:2',
    isAlive: () => alive,
    contextOf: (_job, progress) =>
      ({ progress, folder: { discardInput: () => Promise.resolve() } }) as unknown as JobContext,
    run: (_job, context) => run(context),
    letGo: () => Promise.resolve(void log.push('let go')),
    onError: () => log.push('error'),
  };
  return ports;
}

const forever = () => new Promise<never>(() => undefined);

describe('a job', () => {
  it('ends with what its work returned; a shared queue hears of it first', async () => {
    const ports = trial(() => Promise.resolve({ sentences: ['好'] }));
    expect(await performJob(job, ports)).toBe('done');
    expect(ports.log).toEqual(['let go', 'finish done']);
    expect(ports.endings[0]?.result).toEqual({ sentences: ['好'] });
  });

  it('that fails says so in Chinese, and an unexpected error is noted', async () => {
    const ports = trial(() => Promise.reject(new Error('a mistake of ours')));
    expect(await performJob(job, ports)).toBe('failed');
    expect(ports.log).toContain('error');
    expect(ports.endings[0]?.fault).toMatchObject({
      code: 'unexpected',
      message: expect.stringMatching(/^\p{Script=Han}/u) as string,
    });
  });

  it('that is to stop ends between its steps', async () => {
    const ports = trial(async ({ progress }) => {
      for (let step = 0; ; step++) {
        progress.report('读取', step, 1_000);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    ports.goesOn = false;
    expect(await performJob(job, ports)).toBe('cancelled');
    expect(ports.endings[0]?.fault?.code).toBe('job-cancelled');
  });

  it('that does not notice is cut off', async () => {
    const ports = trial(forever);
    ports.goesOn = false;
    expect(await performJob(job, ports)).toBe('stuck');
    expect(ports.endings[0]?.state).toBe('cancelled');
  }, 20_000);

  it('that was done before it noticed is done', async () => {
    const ports = trial(() => new Promise((resolve) => setTimeout(() => resolve({ sentences: [] }), 1_500)));
    ports.goesOn = false;
    expect(await performJob(job, ports)).toBe('done');
  });
});

describe('a worker that is gone', () => {
  const recover = async (lost: Partial<Job>, alive: boolean) => {
    const ports = trial(forever, { running: [{ ...job, ...lost }], alive });
    await recoverJobs(ports);
    return ports.log;
  };

  it('leaves its job to the next one', async () => {
    expect(await recover({}, false)).toEqual(['let go', 'release 1']);
    expect(await recover({}, true)).toEqual([]);
    expect(await recover({ worker: 'own:2:2' }, false)).toEqual([]);
  });

  it('is also known by its silence', async () => {
    expect(await recover({ heartbeatAt: '2017-12-31T23:00:00.000Z' }, true)).toEqual(['let go', 'release 1']);
  });

  it('does not have its job begun for ever, nor one that was to be cancelled', async () => {
    expect(await recover({ attempts: 3 }, false)).toEqual(['let go', 'finish failed']);
    expect(await recover({ cancelRequestedAt: job.createdAt }, false)).toEqual([
      'let go',
      'finish cancelled',
    ]);
  });

  it('that says goodbye hands its job back, and that counts as no attempt', async () => {
    const ports = trial(forever, { running: [{ ...job, worker: 'own:2:2' }, job] });
    await handBack(ports);
    expect(ports.log).toEqual(['let go', 'release 0']);
  });
});
