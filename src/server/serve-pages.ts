import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pagesFolder } from '../assemble.js';

const YEAR_SECONDS = 31_536_000;

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
    setHeaders: (response: Response) =>
      void response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`),
  });
  application.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(?:api|assets)(?:\/|$)/u.test(request.path);
    if (isPage) response.sendFile(page, { headers: { 'Cache-Control': 'no-store' } });
    else next();
  });
}
