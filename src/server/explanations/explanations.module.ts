import { Module } from '@nestjs/common';
import { ExplanationsController } from './explanations.controller.js';

@Module({ controllers: [ExplanationsController] })
export class ExplanationsModule {}
