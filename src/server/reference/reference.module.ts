import { Module } from '@nestjs/common';
import { PacksController } from './packs.controller.js';
import { ReferenceController } from './reference.controller.js';

@Module({ controllers: [ReferenceController, PacksController] })
export class ReferenceModule {}
