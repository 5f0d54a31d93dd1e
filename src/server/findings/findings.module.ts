import { Module } from '@nestjs/common';
import { FindingsController } from './findings.controller.js';
import { RunFindings } from './run-findings.js';

@Module({ controllers: [FindingsController], providers: [RunFindings] })
export class FindingsModule {}
