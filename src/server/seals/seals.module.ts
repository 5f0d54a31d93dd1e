import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { IncomingFolder } from '../incoming-folder.js';
import { MAX_MEGABYTES } from '../upload-limits.js';
import { ScanDesk } from './scan-desk.js';
import { SealsController } from './seals.controller.js';

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
  controllers: [SealsController],
  providers: [ScanDesk],
})
export class SealsModule {}
