import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from '../app/actor.js';

/** `own`: a department sees and changes only its own reports; other roles named beside it, everything. */
export type Scope = 'own' | 'all' | 'public';

export interface AccessRule {
  readonly roles: readonly Role[];
  readonly scope: Scope;
}

export const ACCESS = 'qingcha:access';

/** Declares who may use a route; the description of the API shows it. A route without it stops the start. */
export function Access(roles: Role | readonly Role[], scope: Scope): MethodDecorator {
  const rule: AccessRule = { roles: typeof roles === 'string' ? [roles] : roles, scope };
  return applyDecorators(SetMetadata(ACCESS, rule), ApiExtension('x-access', rule));
}
