import { Module } from '@nestjs/common';
import { GroupDecisionsController } from './group-decisions.controller.js';
import { PairsController } from './pairs.controller.js';

@Module({ controllers: [PairsController, GroupDecisionsController] })
export class PairsModule {}
