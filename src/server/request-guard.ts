import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Fault } from '../app/fault.js';

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu;
const LOCAL_ORIGIN = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu;
/** A proxy in front of us adds these. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'via'];

export interface RequestGuardOptions {
  /** Address that people open, when it is not this machine's own. */
  readonly publicUrl: string;
  /** Nobody has an account yet: this machine alone is trusted. */
  readonly isOpen: () => Promise<boolean>;
}

/**
 * Listening on the loopback address is not enough: a page of another site that is open on this machine can send
 * forms here, and a name that it points at 127.0.0.1 would even let it read. Both betray themselves by their
 * Origin or Host header. Until the first administrator exists, nobody from outside comes in, through a proxy neither.
 */
export function guardRequests({ publicUrl, isOpen }: RequestGuardOptions): RequestHandler {
  const known = publicUrl ? new URL(publicUrl) : null;
  const isTrusted = async ({ headers }: Request): Promise<boolean> => {
    const { host = '', origin } = headers;
    const isLocal = LOCAL_HOST.test(host) && (origin === undefined || LOCAL_ORIGIN.test(origin));
    if (await isOpen()) return isLocal && !FORWARDED.some((name) => name in headers);
    const isKnownHost = LOCAL_HOST.test(host) || host.toLowerCase() === known?.host;
    return isLocal || (isKnownHost && (origin === undefined || origin === known?.origin));
  };
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
    isTrusted(request).then((isFine) => next(isFine ? undefined : new Fault('not-local')), next);
  };
}
