import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { rightsOf, STRANGER } from '../app/accounts/account-roles.js';
import { actorOf } from '../app/accounts/session-limits.js';
import { csrfOfToken, isToken } from '../app/accounts/session-token.js';
import { findSession } from '../app/accounts/sign-in.js';
import { type Actor, CONSOLE } from '../app/actor.js';
import { Fault } from '../app/fault.js';
import { OwnRegister } from '../app/own-register.js';
import type { Ports } from '../app/ports.js';
import type { Caller } from './caller.js';
import { PORTS } from './ports-token.js';
import { SessionCookie } from './session-cookie.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const CSRF_HEADER = 'x-csrf-token';

/** Recognises callers by their cookie. */
@Injectable()
export class CallerDesk {
  private hasAccounts = false;

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    private readonly cookie: SessionCookie,
  ) {}

  /** Nobody has an account yet: whoever sits at this machine acts as its console. */
  async isOpen(): Promise<boolean> {
    // An account is never deleted, so this is asked only until there is one.
    this.hasAccounts ||= await this.ports.register.accounts.exist();
    return !this.hasAccounts;
  }

  async receive(request: Request): Promise<Caller> {
    const { ports } = this;
    if (await this.isOpen())
      return { actor: CONSOLE, rights: rightsOf('console', null), session: null, ports };
    const session = await findSession(this.cookie.read(request), ports);
    const actor = session ? actorOf(session.account) : STRANGER;
    const mode = actor.role === 'systemAdmin' ? await ports.register.accounts.mode() : null;
    return { actor, rights: rightsOf(actor.role, mode), session, ports: portsOf(actor, ports) };
  }

  /** A change must come from a page of ours: only such a page knows the token that belongs to the cookie. */
  async checkPage(request: Request, { actor }: Caller): Promise<void> {
    if (SAFE_METHODS.includes(request.method)) return;
    if (actor.role === 'console' && (await this.isOpen())) return;
    const token = this.cookie.read(request) ?? '';
    const given = Buffer.from(request.get(CSRF_HEADER) ?? '');
    const wanted = Buffer.from(isToken(token) ? csrfOfToken(token) : '');
    if (!wanted.length || given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw new Fault('page-expired');
  }
}

/** Ids of the groups that the audit bureau has released in the round of a run. */
const releasedIn =
  ({ register }: Ports) =>
  async (id: number): Promise<ReadonlySet<string>> => {
    const run = await register.run(id);
    return new Set(run ? (await register.reviews.releases(run.round)).map(({ group }) => group) : []);
  };

/** Only a department's view is narrowed: the other roles see every unit, or reach no route that shows one. */
function portsOf(actor: Actor, ports: Ports): Ports {
  if (actor.role !== 'department') return { ...ports, actor };
  return {
    ...ports,
    actor,
    register: new OwnRegister(ports.register, actor.department ?? '', releasedIn(ports)),
  };
}
