import { Module } from '@nestjs/common';
import { JobDesk } from './job-desk.js';
import { JobsController } from './jobs.controller.js';
import { OrdersController } from './orders.controller.js';

@Module({ controllers: [JobsController, OrdersController], providers: [JobDesk], exports: [JobDesk] })
export class JobsModule {}
