import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type JobOrder, enqueueJob } from '../../app/enqueue-job.js';
import { Fault } from '../../app/fault.js';
import type { Job, JobFile, JobState } from '../../app/jobs-port.js';
import type { Page, Ports } from '../../app/ports.js';
import type { Assembly } from '../../assemble.js';
import { PORTS } from '../ports.module.js';

/** Where requests leave long work and ask after it. What a caller hears of is decided by the ports it brings. */
@Injectable()
export class JobDesk implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(PORTS) private readonly assembly: Assembly) {}

  onApplicationBootstrap(): void {
    this.assembly.supervisor.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.assembly.supervisor.stop();
  }

  async enqueue(order: JobOrder, ports: Ports): Promise<Job> {
    const job = await enqueueJob(order, ports, this.assembly.jobFolder);
    this.assembly.supervisor.wake();
    return job;
  }

  list(
    query: { readonly state?: JobState; readonly offset: number; readonly limit: number },
    { register }: Ports,
  ): Promise<Page<Job>> {
    return register.jobs.query(query);
  }

  async find(
    id: string,
    { register }: Ports,
  ): Promise<{ readonly job: Job; readonly files: readonly JobFile[] }> {
    const job = await register.jobs.find(id);
    if (!job) throw new Fault('not-found');
    const hasEnded = job.state !== 'queued' && job.state !== 'running';
    return { job, files: hasEnded ? await this.assembly.jobFolder.files(id) : [] };
  }

  async cancel(id: string, ports: Ports): Promise<Job> {
    await this.find(id, ports);
    const { actor, clock, register } = ports;
    const cancelled = await register.write({ actor, action: 'job.cancel', subject: id }, (writer) =>
      writer.jobs.cancel(id, clock.now()),
    );
    if (!cancelled) throw new Fault('not-found');
    return cancelled;
  }

  /** A result file, by the name that the job lists. */
  async file(id: string, name: string, ports: Ports): Promise<string> {
    await this.find(id, ports);
    const path = await this.assembly.jobFolder.pathOf(id, name);
    if (path === null) throw new Fault('not-found');
    return path;
  }
}
