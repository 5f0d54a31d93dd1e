import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { IncomingFolder } from '../incoming-folder.js';
import { MAX_MEGABYTES } from '../upload-limits.js';
import { CaseFileDesk } from './case-file-desk.js';
import { CaseFilesController } from './case-files.controller.js';
import { CasesController } from './cases.controller.js';
import { SecondReadingsController } from './second-readings.controller.js';
import { TrackingController } from './tracking.controller.js';

@Module({
  imports: [
    MulterModule.registerAsync({
      inject: [IncomingFolder],
      useFactory: ({ path }: IncomingFolder) => ({
        dest: path,
        defParamCharset: 'utf8',
        limits: { fileSize: MAX_MEGABYTES * 1024 * 1024, files: 1, fields: 0 },
      }),
    }),
  ],
  controllers: [CasesController, CaseFilesController, TrackingController, SecondReadingsController],
  providers: [CaseFileDesk],
})
export class ReviewsModule {}
