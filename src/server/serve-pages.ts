import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../app/fault.js';
import { pagesFolder } from '../assemble.js';

const YEAR_SECONDS = 31_536_000;

/** The API, and whatever looks like a file: /.git/config, /backup.zip and /wp-login.php are not there. */
const NO_PAGE = /^\/(?:api|assets)(?:\/|$)|\/(?:\.|%2e|@)|\.[a-z][a-z0-9-]{1,11}$/iu;

/**
 * The web pages: files named by their content never change; every other address that is not the API is a page,
 * which the browser draws itself. Without built pages (tests of the API) only the API answers.
 */
export function servePages(application: NestExpressApplication): void {
  const folder = pagesFolder();
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  application.useStaticAssets(join(folder, 'assets'), {
    prefix: '/assets/',
    fallthrough: false,
    redirect: false,
    setHeaders: (response: Response) =>
      void response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`),
  });
  application.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !NO_PAGE.test(request.path);
    if (isPage) response.sendFile(page, { headers: { 'Cache-Control': 'no-store' } });
    else next(request.path.startsWith('/api') ? undefined : new Fault('not-found'));
  });
}
