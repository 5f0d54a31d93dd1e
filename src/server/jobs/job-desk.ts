import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type JobOrder, enqueueJob } from '../../app/enqueue-job.js';
import { Fault } from '../../app/fault.js';
import type { Job, JobFile, JobState } from '../../app/jobs-port.js';
import type { Page } from '../../app/ports.js';
import type { Assembly } from '../../assemble.js';
import { PORTS } from '../ports.module.js';

/** Where requests leave long work and ask after it. A department hears only of its own people's jobs. */
@Injectable()
export class JobDesk implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(PORTS) private readonly ports: Assembly) {}

  onApplicationBootstrap(): void {
    this.ports.supervisor.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.ports.supervisor.stop();
  }

  async enqueue(order: JobOrder): Promise<Job> {
    const job = await enqueueJob(order, this.ports, this.ports.jobFolder);
    this.ports.supervisor.wake();
    return job;
  }

  list(query: {
    readonly state?: JobState;
    readonly offset: number;
    readonly limit: number;
  }): Promise<Page<Job>> {
    return this.ports.register.jobs.query({ ...query, department: this.unit });
  }

  async find(id: string): Promise<{ readonly job: Job; readonly files: readonly JobFile[] }> {
    const job = await this.ports.register.jobs.find(id);
    if (!job || (this.unit !== undefined && job.actor.department !== this.unit)) throw new Fault('not-found');
    const hasEnded = job.state !== 'queued' && job.state !== 'running';
    return { job, files: hasEnded ? await this.ports.jobFolder.files(id) : [] };
  }

  async cancel(id: string): Promise<Job> {
    await this.find(id);
    const { actor, clock, register } = this.ports;
    const cancelled = await register.write({ actor, action: 'job.cancel', subject: id }, (writer) =>
      writer.jobs.cancel(id, clock.now()),
    );
    if (!cancelled) throw new Fault('not-found');
    return cancelled;
  }

  /** A result file, by the name that the job lists. */
  async file(id: string, name: string): Promise<string> {
    await this.find(id);
    const path = await this.ports.jobFolder.pathOf(id, name);
    if (path === null) throw new Fault('not-found');
    return path;
  }

  /** The unit that the caller is confined to. */
  private get unit(): string | undefined {
    const { role, department } = this.ports.actor;
    return role === 'department' ? (department ?? '') : undefined;
  }
}
