import { type DynamicModule, Module } from '@nestjs/common';
import type { Assembly } from '../assemble.js';
import { CallerDesk } from './caller-desk.js';
import { IncomingFolder } from './incoming-folder.js';
import { PORTS } from './ports-token.js';
import { SessionCookie } from './session-cookie.js';
import { RoundDesk } from './round-desk.js';
import { WorkQueue } from './work-queue.js';

export { PORTS };

/** What every other module may inject. */
@Module({})
export class PortsModule {
  static of(assembly: Assembly, dataFolder: string, isSecure = false): DynamicModule {
    return {
      module: PortsModule,
      global: true,
      providers: [
        { provide: PORTS, useValue: assembly },
        { provide: IncomingFolder, useFactory: () => IncomingFolder.open(dataFolder) },
        WorkQueue,
        RoundDesk,
        { provide: SessionCookie, useValue: new SessionCookie(isSecure) },
        CallerDesk,
      ],
      exports: [PORTS, IncomingFolder, WorkQueue, RoundDesk, SessionCookie, CallerDesk],
    };
  }
}
