import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONSOLE } from '../../app/actor.js';
import type { Ports } from '../../app/ports.js';
import { PORTS } from '../ports.module.js';

/** The trail tells when the service ran: a gap between a stop and a start is no gap in the trail. */
@Injectable()
export class ServiceRecorder implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  onApplicationBootstrap(): Promise<void> {
    return this.ports.trail.record({ actor: CONSOLE, action: 'service.start', subject: '' });
  }

  onModuleDestroy(): Promise<void> {
    return this.ports.trail.record({ actor: CONSOLE, action: 'service.stop', subject: '' });
  }
}
