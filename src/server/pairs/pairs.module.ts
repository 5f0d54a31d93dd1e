import { Module } from '@nestjs/common';
import { PairsController } from './pairs.controller.js';

@Module({ controllers: [PairsController] })
export class PairsModule {}
