import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  ValidationPipe,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Server } from 'node:http';
import type { Assembly } from '../assemble.js';
import { AccessGuard } from './access-guard.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditsModule } from './audits/audits.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { DepartmentsModule } from './departments/departments.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExplanationsModule } from './explanations/explanations.module.js';
import { FaultFilter } from './fault.filter.js';
import { FindingsModule } from './findings/findings.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { HealthController } from './health.controller.js';
import { ListsModule } from './lists/lists.module.js';
import { MappingsModule } from './mappings/mappings.module.js';
import { OriginalsModule } from './originals/originals.module.js';
import { PairsModule } from './pairs/pairs.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PORTS, PortsModule } from './ports.module.js';
import { ReferenceModule } from './reference/reference.module.js';
import { refuseInput } from './refuse-input.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { SealsModule } from './seals/seals.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { SurveysModule } from './surveys/surveys.module.js';
import { WaiversModule } from './waivers/waivers.module.js';
import { ViewsModule } from './views/views.module.js';
import { TrailModule } from './trail/trail.module.js';
import { UpkeepModule } from './upkeep/upkeep.module.js';

/** Requests still running after this long are cut off when the program stops. */
const GRACE_MS = 30_000;

@Module({
  imports: [
    DiscoveryModule,
    AccountsModule,
    RoundsModule,
    PairsModule,
    DepartmentsModule,
    SurveysModule,
    OriginalsModule,
    ViewsModule,
    ChangesModule,
    MappingsModule,
    AuditsModule,
    FindingsModule,
    ListsModule,
    DocumentsModule,
    PlansModule,
    SealsModule,
    StatisticsModule,
    ReviewsModule,
    ReferenceModule,
    JobsModule,
    WaiversModule,
    ExplanationsModule,
    TrailModule,
    UpkeepModule,
  ],
  controllers: [HealthController],
  providers: [
    AccessGuard,
    { provide: APP_GUARD, useExisting: AccessGuard },
    { provide: APP_FILTER, useClass: FaultFilter },
    {
      provide: APP_PIPE,
      useFactory: () =>
        new ValidationPipe({
          whitelist: true,
          forbidNonWhitelisted: true,
          transform: true,
          exceptionFactory: refuseInput,
        }),
    },
  ],
})
export class AppModule implements BeforeApplicationShutdown {
  constructor(
    @Inject(PORTS) private readonly assembly: Assembly,
    private readonly host: HttpAdapterHost,
  ) {}

  static of(assembly: Assembly, dataFolder: string, isSecure = false): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PortsModule.of(assembly, dataFolder, isSecure),
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ retryAttempts: 1 }),
          // The register's own reading connection, already open: a second one would need its own settings.
          dataSourceFactory: () => Promise.resolve(assembly.register.database.reader),
        }),
      ],
    };
  }

  /** Closes the register itself, once nobody uses it: later Nest finds no open connection to close again. */
  async beforeApplicationShutdown(): Promise<void> {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(cut);
    await this.assembly.close();
  }
}
