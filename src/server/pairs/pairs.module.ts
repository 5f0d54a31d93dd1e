import { Module } from '@nestjs/common';
import { GroupDecisionsController } from './group-decisions.controller.js';
import { PairsController } from './pairs.controller.js';
import { PlannedController } from './planned.controller.js';

@Module({ controllers: [PairsController, GroupDecisionsController, PlannedController] })
export class PairsModule {}
