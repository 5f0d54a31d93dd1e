import { Module } from '@nestjs/common';
import { OriginalsController } from './originals.controller.js';

@Module({ controllers: [OriginalsController] })
export class OriginalsModule {}
