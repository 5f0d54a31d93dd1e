import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { AccountSession } from '../../app/account-port.js';
import { isAdministrator } from '../../app/accounts/account-roles.js';
import { PASSWORD_PROFILES, mustChangePassword, passwordRule } from '../../app/accounts/password-profile.js';
import { csrfOfToken, isToken, newToken } from '../../app/accounts/session-token.js';
import { findSession } from '../../app/accounts/sign-in.js';
import { Fault } from '../../app/fault.js';
import type { Ports } from '../../app/ports.js';
import { PORTS } from '../ports.module.js';
import { SessionCookie } from '../session-cookie.js';
import type { SessionDto, SignedInDto } from './session.dto.js';

/** A request and the answer whose cookie may change. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** Tells a page who is signed in, and hands out the cookie that it is recognised by. */
@Injectable()
export class SessionDesk {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    private readonly cookie: SessionCookie,
  ) {}

  tokenOf({ request }: Exchange): string | undefined {
    return this.cookie.read(request);
  }

  /** A browser that has no token gets one of its own: the sign-in needs the CSRF token that belongs to it. */
  async show(exchange: Exchange): Promise<SessionDto> {
    const token = this.tokenOf(exchange);
    return this.describe(token !== undefined && isToken(token) ? token : this.give(exchange, newToken()));
  }

  /** The answer to a sign-in: a fresh token, so that one planted in the browser before is worth nothing. */
  renew(exchange: Exchange, token: string): Promise<SessionDto> {
    return this.describe(this.give(exchange, token));
  }

  /** The answer to a sign-out: what the browser kept of us goes with the session. */
  forget(exchange: Exchange): Promise<SessionDto> {
    exchange.response.setHeader('Clear-Site-Data', '"cache", "storage"');
    return this.renew(exchange, newToken());
  }

  required(session: AccountSession | null): AccountSession {
    if (!session) throw new Fault('login-needed');
    return session;
  }

  private give({ response }: Exchange, token: string): string {
    this.cookie.write(response, token);
    return token;
  }

  private async describe(token: string): Promise<SessionDto> {
    const { register, passwordProfile } = this.ports;
    const session = await findSession(token, this.ports);
    return {
      account: session && this.signedIn(session),
      csrf: csrfOfToken(token),
      mode: (await register.accounts.mode()) ?? 'separated',
      needsSetup: !(await register.accounts.exist()),
      passwordRule: passwordRule(PASSWORD_PROFILES[passwordProfile]),
    };
  }

  private signedIn({ account }: AccountSession): SignedInDto {
    const { name, displayName, role, department } = account;
    const { clock, needsSecondFactor, passwordProfile } = this.ports;
    const hasSecondFactor = account.secondFactor !== null;
    return {
      name,
      displayName,
      role,
      department,
      mustChangePassword: mustChangePassword(account, PASSWORD_PROFILES[passwordProfile], clock.now()),
      hasSecondFactor,
      mustEnrolSecondFactor: needsSecondFactor && isAdministrator(role) && !hasSecondFactor,
    };
  }
}
