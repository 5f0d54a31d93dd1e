import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Fault } from '../app/fault.js';
import type { CallerDesk } from './caller-desk.js';

/** The description of the API is for people who may sign in, not for whoever looks for a way in. */
export function guardDescription(desk: CallerDesk): RequestHandler {
  const isAllowed = async (request: Request): Promise<boolean> => {
    const { actor, session } = await desk.receive(request);
    return actor.role === 'console' || session !== null;
  };
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!/^\/api\/docs\b/iu.test(request.path)) return next();
    isAllowed(request).then((isFine) => next(isFine ? undefined : new Fault('login-needed')), next);
  };
}
