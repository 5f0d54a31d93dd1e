import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { UpkeepController } from './upkeep.controller.js';

@Module({ imports: [JobsModule], controllers: [UpkeepController] })
export class UpkeepModule {}
