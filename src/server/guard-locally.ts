import type { NextFunction, Request, Response } from 'express';
import { Fault } from '../app/fault.js';

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu;
const LOCAL_ORIGIN = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/iu;

/** Everything a page needs comes from this server; the page of the API description styles itself inline. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Listening on the loopback address is not enough: a page of another site that is open on this machine can send
 * forms here, and a name that it points at 127.0.0.1 would even let it read. Both betray themselves by their
 * Origin or Host header.
 */
export function guardLocally(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', CONTENT_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  const { host = '', origin } = request.headers;
  const isLocal = LOCAL_HOST.test(host) && (origin === undefined || LOCAL_ORIGIN.test(origin));
  next(isLocal ? undefined : new Fault('not-local'));
}
