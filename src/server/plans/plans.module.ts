import { Module } from '@nestjs/common';
import { PlanDesk } from './plan-desk.js';
import { PlansController } from './plans.controller.js';

@Module({ controllers: [PlansController], providers: [PlanDesk] })
export class PlansModule {}
