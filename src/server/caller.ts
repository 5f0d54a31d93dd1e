import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { AccountSession } from '../app/account-port.js';
import type { Actor, Role } from '../app/actor.js';
import type { Ports } from '../app/ports.js';

/** Who asks, what he may do, and the ports as he may use them: a department's register holds its own rows only. */
export interface Caller {
  readonly actor: Actor;
  readonly rights: ReadonlySet<Role>;
  readonly session: AccountSession | null;
  readonly ports: Ports;
}

const CALLER = Symbol('caller');

/** Written by the access guard, before any route runs. */
export const setCaller = (request: Request, caller: Caller): void => {
  Object.assign(request, { [CALLER]: caller });
};

export function callerOf(request: Request): Caller {
  const caller = (request as Request & { readonly [CALLER]?: Caller })[CALLER];
  if (!caller) throw new Error('the access guard did not run');
  return caller;
}

/** The request and its answer, for the few routes that set a cookie. */
export const CurrentExchange = createParamDecorator((_: unknown, context: ExecutionContext) => ({
  request: context.switchToHttp().getRequest<Request>(),
  response: context.switchToHttp().getResponse<Response>(),
}));

const fromRequest = <T>(pick: (caller: Caller) => T) =>
  createParamDecorator((_: unknown, context: ExecutionContext): T =>
    pick(callerOf(context.switchToHttp().getRequest<Request>())),
  );

/** The ports of a request: what a route reads and writes through them is what its caller may. */
export const CallerPorts = fromRequest(({ ports }) => ports);

export const CurrentActor = fromRequest(({ actor }) => actor);

export const CurrentCaller = fromRequest((caller) => caller);
