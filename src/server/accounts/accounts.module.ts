import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SessionDesk } from './session-desk.js';
import { SetupDesk } from './setup-desk.js';

@Module({ controllers: [SessionController], providers: [SessionDesk, SetupDesk] })
export class AccountsModule {}
