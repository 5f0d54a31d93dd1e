import { type DynamicModule, Module } from '@nestjs/common';
import type { Assembly } from '../assemble.js';
import { IncomingFolder } from './incoming-folder.js';
import { WorkQueue } from './work-queue.js';

/** Injects the ports that the composition root put together. */
export const PORTS = Symbol('ports');

/** What every other module may inject. */
@Module({})
export class PortsModule {
  static of(assembly: Assembly, dataFolder: string): DynamicModule {
    return {
      module: PortsModule,
      global: true,
      providers: [
        { provide: PORTS, useValue: assembly },
        { provide: IncomingFolder, useFactory: () => IncomingFolder.open(dataFolder) },
        WorkQueue,
      ],
      exports: [PORTS, IncomingFolder, WorkQueue],
    };
  }
}
