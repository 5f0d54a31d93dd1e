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
const MAX_SUBJECT = 300;

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
      const subject = subjectOf(request);
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

/** What was asked for: the path and the unit, never words that somebody searched for. */
function subjectOf({ path, query }: Request): string {
  const place = path
    .replace(/^\/api\//u, '')
    .split('/')
    .map(readable)
    .join('/');
  const { department } = query;
  return (typeof department === 'string' ? `${place} (${department})` : place).slice(0, MAX_SUBJECT);
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
