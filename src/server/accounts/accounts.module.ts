import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { IncomingFolder } from '../incoming-folder.js';
import { AccountsController } from './accounts.controller.js';
import { SessionController } from './session.controller.js';
import { SessionDesk } from './session-desk.js';
import { SetupDesk } from './setup-desk.js';

/** A list of accounts is a small spreadsheet. */
const MAX_LIST_BYTES = 5 * 1024 * 1024;

@Module({
  imports: [
    MulterModule.registerAsync({
      inject: [IncomingFolder],
      useFactory: ({ path }: IncomingFolder) => ({
        dest: path,
        defParamCharset: 'utf8',
        limits: { fileSize: MAX_LIST_BYTES, files: 1, fields: 0 },
      }),
    }),
  ],
  controllers: [SessionController, AccountsController],
  providers: [SessionDesk, SetupDesk],
})
export class AccountsModule {}
