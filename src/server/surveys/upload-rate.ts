import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Fault } from '../../app/fault.js';
import { callerOf } from '../caller.js';

/** Uploads that one account may send: more is a program gone wrong, and everybody else would wait. */
const MOST = 60;
const WINDOW_MS = 60_000;

/**
 * Counts the uploads of each account over the last minute, whatever machine they come from; the console is not
 * counted. Our own few lines: @nestjs/throttler 6 is CommonJS and cannot load this version of Nest everywhere.
 */
@Injectable()
export class UploadRate implements CanActivate {
  private readonly sent = new Map<string, number[]>();

  canActivate(context: ExecutionContext): boolean {
    const { session } = callerOf(context.switchToHttp().getRequest<Request>());
    if (session) this.count(session.account.name, Date.now());
    return true;
  }

  private count(account: string, now: number): void {
    const recent = (this.sent.get(account) ?? []).filter((at) => now - at < WINDOW_MS);
    const [oldest = now] = recent;
    this.sent.set(account, recent);
    if (recent.length >= MOST)
      throw new Fault('too-many-requests', { seconds: String(Math.ceil((oldest + WINDOW_MS - now) / 1000)) });
    recent.push(now);
  }
}
