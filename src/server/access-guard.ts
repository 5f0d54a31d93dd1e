import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnModuleInit,
} from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Request } from 'express';
import { isAdministrator } from '../app/accounts/account-roles.js';
import { PASSWORD_PROFILES, mustChangePassword } from '../app/accounts/password-profile.js';
import { Fault } from '../app/fault.js';
import { ACCESS, type AccessRule } from './access.js';
import { type Caller, setCaller } from './caller.js';
import { CallerDesk } from './caller-desk.js';

/**
 * Lets a caller reach a route when the route's `@Access` names his role, and hands the route ports that hold only
 * what he may see. Refuses to start with a route that does not declare who may use it.
 */
@Injectable()
export class AccessGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(CallerDesk) private readonly desk: CallerDesk,
  ) {}

  onModuleInit(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype, name }) => {
      const prototype = metatype?.prototype as object | undefined;
      return this.scanner
        .getAllMethodNames(prototype ?? null)
        .filter((method) => isUndeclaredRoute(Reflect.get(prototype ?? {}, method)))
        .map((method) => `${name}.${method}`);
    });
    if (undeclared.length) throw new Error(`routes without @Access: ${undeclared.join(', ')}`);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = Reflect.getMetadata(ACCESS, context.getHandler()) as AccessRule | undefined;
    if (!rule) return false;
    const request = context.switchToHttp().getRequest<Request>();
    const caller = await this.desk.receive(request);
    if (!rule.roles.includes('anyone')) check(caller, rule);
    await this.desk.checkPage(request, caller);
    setCaller(request, caller);
    return true;
  }
}

function check({ actor, rights, session, ports }: Caller, { roles }: AccessRule): void {
  if (actor.role === 'console') return;
  if (!session) throw new Fault('login-needed');
  const profile = PASSWORD_PROFILES[ports.passwordProfile];
  if (mustChangePassword(session.account, profile, ports.clock.now()))
    throw new Fault('password-change-needed');
  if (ports.needsSecondFactor && isAdministrator(actor.role) && session.account.secondFactor === null)
    throw new Fault('second-factor-due');
  if (!roles.some((role) => rights.has(role))) throw new Fault('not-allowed');
}

const isUndeclaredRoute = (method: unknown): boolean =>
  typeof method === 'function' &&
  Reflect.hasMetadata(METHOD_METADATA, method) &&
  !Reflect.hasMetadata(ACCESS, method);
