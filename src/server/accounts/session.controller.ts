import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changePassword } from '../../app/accounts/choose-password.js';
import { enrolSecondFactor } from '../../app/accounts/second-factor.js';
import { signIn, signOut } from '../../app/accounts/sign-in.js';
import { TAG_TITLES } from '../../app/api-text.js';
import type { Ports } from '../../app/ports.js';
import { Access } from '../access.js';
import { type Caller, CurrentCaller, CurrentExchange } from '../caller.js';
import { PORTS } from '../ports.module.js';
import { type Exchange, SessionDesk } from './session-desk.js';
import {
  FactorOfferDto,
  PasswordChangeDto,
  SecondFactorDto,
  SessionDto,
  SetUpDto,
  SignInDto,
} from './session.dto.js';
import { SetupDesk } from './setup-desk.js';

@ApiTags(TAG_TITLES.accounts)
@Controller()
export class SessionController {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    private readonly desk: SessionDesk,
    private readonly setup: SetupDesk,
  ) {}

  @Get('session')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: SessionDto })
  showSession(@CurrentExchange() exchange: Exchange): Promise<SessionDto> {
    return this.desk.show(exchange);
  }

  @Post('session')
  @HttpCode(200)
  @Access('anyone', 'public')
  @ApiOkResponse({ type: SessionDto })
  async signIn(@Body() body: SignInDto, @CurrentExchange() exchange: Exchange): Promise<SessionDto> {
    const token = await signIn({ ...body, previous: this.desk.tokenOf(exchange) }, this.ports);
    return this.desk.renew(exchange, token);
  }

  @Delete('session')
  @Access('anyone', 'public')
  @ApiOkResponse({ type: SessionDto })
  async signOut(
    @CurrentCaller() { session }: Caller,
    @CurrentExchange() exchange: Exchange,
  ): Promise<SessionDto> {
    if (session) await signOut(session, this.ports);
    return this.desk.forget(exchange);
  }

  @Post('session/password')
  @HttpCode(200)
  @Access('anyone', 'own')
  @ApiOkResponse({ type: SessionDto })
  async changePassword(
    @Body() body: PasswordChangeDto,
    @CurrentCaller() { session }: Caller,
    @CurrentExchange() exchange: Exchange,
  ): Promise<SessionDto> {
    return this.desk.renew(exchange, await changePassword(this.desk.required(session), body, this.ports));
  }

  @Post('session/second-factor')
  @HttpCode(200)
  @Access('anyone', 'own')
  @ApiOkResponse({ type: FactorOfferDto })
  async enrolSecondFactor(
    @Body() { code }: SecondFactorDto,
    @CurrentCaller() { session }: Caller,
  ): Promise<FactorOfferDto> {
    const offer = await enrolSecondFactor(this.desk.required(session), code, this.ports);
    return { isConfirmed: offer === null, ...offer };
  }

  @Post('setup')
  @HttpCode(200)
  @Access('anyone', 'public')
  @ApiOkResponse({ type: SessionDto })
  async setUp(
    @Body() { code, ...request }: SetUpDto,
    @CurrentExchange() exchange: Exchange,
  ): Promise<SessionDto> {
    return this.desk.renew(exchange, await this.setup.setUp(code, request));
  }
}
