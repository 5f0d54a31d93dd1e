import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type JobOrder, enqueueJob } from '../../app/enqueue-job.js';
import { Fault } from '../../app/fault.js';
import type { Job, JobFile, JobQuery } from '../../app/jobs-port.js';
import type { Page, Ports } from '../../app/ports.js';
import type { Assembly } from '../../assemble.js';
import { PORTS } from '../ports.module.js';

/** The ports as the caller of a request may use them. */
type CallerPorts = Pick<Ports, 'register' | 'actor' | 'clock'>;

interface FoundJob {
  readonly job: Job;
  readonly files: readonly JobFile[];
}

/** The unit that the caller is confined to. */
const unitOf = ({ actor: { role, department } }: CallerPorts): string | undefined =>
  role === 'department' ? (department ?? '') : undefined;

/** Where requests leave long work and ask after it. A department hears only of its own people's jobs. */
@Injectable()
export class JobDesk implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(PORTS) private readonly assembly: Assembly) {}

  onApplicationBootstrap(): void {
    this.assembly.supervisor.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.assembly.supervisor.stop();
  }

  async enqueue(order: JobOrder, caller: CallerPorts): Promise<Job> {
    const job = await enqueueJob(order, caller, this.assembly.jobFolder);
    this.assembly.supervisor.wake();
    return job;
  }

  list(query: JobQuery, caller: CallerPorts): Promise<Page<Job>> {
    return caller.register.jobs.query({ ...query, department: unitOf(caller) });
  }

  async find(id: string, caller: CallerPorts): Promise<FoundJob> {
    const job = await caller.register.jobs.find(id);
    const unit = unitOf(caller);
    if (!job || (unit !== undefined && job.actor.department !== unit)) throw new Fault('not-found');
    const hasEnded = job.state !== 'queued' && job.state !== 'running';
    return { job, files: hasEnded ? await this.assembly.jobFolder.files(id) : [] };
  }

  async cancel(id: string, caller: CallerPorts): Promise<Job> {
    await this.find(id, caller);
    const { actor, clock, register } = caller;
    const cancelled = await register.write({ actor, action: 'job.cancel', subject: id }, (writer) =>
      writer.jobs.cancel(id, clock.now()),
    );
    if (!cancelled) throw new Fault('not-found');
    return cancelled;
  }

  /** A result file, by the name that the job lists. */
  async file(id: string, name: string, caller: CallerPorts): Promise<string> {
    await this.find(id, caller);
    const path = await this.assembly.jobFolder.pathOf(id, name);
    if (path === null) throw new Fault('not-found');
    return path;
  }
}
