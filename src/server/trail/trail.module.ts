import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TrailController } from './trail.controller.js';
import { ServiceRecorder } from './service-recorder.js';
import { ViewRecorder } from './view-recorder.js';

@Module({
  controllers: [TrailController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: ViewRecorder }, ServiceRecorder],
})
export class TrailModule {}
