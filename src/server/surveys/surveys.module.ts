import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { IncomingFolder } from '../incoming-folder.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MAX_FILES, MAX_MEGABYTES } from '../upload-limits.js';
import { CorrectionsController } from './corrections.controller.js';
import { SubmissionsController } from './submissions.controller.js';
import { SystemsController } from './systems.controller.js';
import { TemplatesController } from './templates.controller.js';
import { UploadRate } from './upload-rate.js';
import { UploadDesk } from './upload-desk.js';

@Module({
  imports: [
    JobsModule,
    MulterModule.registerAsync({
      inject: [IncomingFolder],
      useFactory: ({ path }: IncomingFolder) => ({
        dest: path,
        // Browsers send names as UTF-8; without this they arrive as if they were Latin-1.
        defParamCharset: 'utf8',
        // No form fields: `dryRun` sent as one would go unnoticed, and the import would be real.
        limits: { fileSize: MAX_MEGABYTES * 1024 * 1024, files: MAX_FILES, fields: 0 },
      }),
    }),
  ],
  controllers: [TemplatesController, SubmissionsController, CorrectionsController, SystemsController],
  providers: [UploadDesk, UploadRate],
})
export class SurveysModule {}
