import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { OrderClock } from './order-clock.js';
import { UpkeepController } from './upkeep.controller.js';

@Module({ imports: [JobsModule], controllers: [UpkeepController], providers: [OrderClock] })
export class UpkeepModule {}
