import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { Ports } from '../../app/ports.js';
import type { TrailAction } from '../../app/trail-actions.js';
import { viewSubject } from '../../app/view-subject.js';
import { ACCESS, type AccessRule } from '../access.js';
import { callerOf } from '../caller.js';
import { PORTS } from '../ports.module.js';

/** Downloads, by operation: each is recorded. */
const EXPORTS: Readonly<Record<string, TrailAction>> = {
  downloadFindings: 'findings.export',
  downloadList: 'list.export',
  downloadListOfRound: 'list.export',
  downloadJobFile: 'job.download',
};
/** Operations that show no unit's data, although departments see less of them. */
const SILENT: ReadonlySet<string> = new Set(['listJobs', 'findJob']);
/** Opening the same page again within this time is the same look. */
const SAME_LOOK_MS = 60_000;

/**
 * Whoever is no department and looks at what departments reported is recorded before the answer is given; when that
 * fails, there is no answer. A new route whose scope is `own` is recorded without being listed anywhere.
 */
@Injectable()
export class ViewRecorder implements NestInterceptor {
  private readonly seen = new Map<string, number>();

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const { actor } = callerOf(request);
    const action = actor.role === 'department' ? null : this.actionOf(context, request.method);
    if (action) {
      const subject = subjectOf(context.getHandler().name, request);
      if (action !== 'data.view' || this.isNew(`${actor.name} ${subject}`))
        await this.ports.trail.record({ actor, action, subject });
    }
    return next.handle();
  }

  private actionOf(context: ExecutionContext, method: string): TrailAction | null {
    const handler = context.getHandler();
    const found = EXPORTS[handler.name];
    if (found) return found;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, handler);
    return method === 'GET' && rule?.scope === 'own' && !SILENT.has(handler.name) ? 'data.view' : null;
  }

  private isNew(look: string): boolean {
    const now = Date.now();
    for (const [key, at] of this.seen) {
      if (now - at < SAME_LOOK_MS) break;
      this.seen.delete(key);
    }
    if (this.seen.has(look)) return false;
    this.seen.set(look, now);
    return true;
  }
}

/** What was asked for: which operation, of which things, and of which unit. */
function subjectOf(operation: string, { params, query }: Request): string {
  const { department } = query;
  return viewSubject(operation, {
    things: Object.values(params).flat(),
    unit: typeof department === 'string' ? department : undefined,
  });
}
