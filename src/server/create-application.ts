import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Assembly } from '../assemble.js';
import { AppModule } from './app.module.js';
import { serveApiDocument } from './api-document.js';
import { CallerDesk } from './caller-desk.js';
import { guardDescription } from './guard-description.js';
import { guardRequests } from './request-guard.js';
import { securityHeaders } from './security-headers.js';
import { servePages } from './serve-pages.js';

/** How people reach the server when it is not this machine's own address. */
export interface WebAddress {
  /** What they open, for example https://qingcha.example.gov.cn; empty for this machine only. */
  readonly publicUrl: string;
  /** PEM files, when we speak TLS ourselves and no proxy does. */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
}

/** The whole application, ready to listen. `dataFolder` receives uploads while they are read. */
export async function createApplication(
  assembly: Assembly,
  dataFolder: string,
  { publicUrl, certificate }: WebAddress = { publicUrl: '' },
): Promise<NestExpressApplication> {
  const isSecure = publicUrl.startsWith('https:');
  const application = await NestFactory.create<NestExpressApplication>(
    AppModule.of(assembly, dataFolder, isSecure),
    {
      logger: ['error', 'fatal'],
      abortOnError: false,
      ...(certificate && {
        httpsOptions: { cert: readFileSync(certificate.cert), key: readFileSync(certificate.key) },
      }),
    },
  );
  const desk = application.get(CallerDesk);
  application.disable('x-powered-by');
  // Answers are never kept, and a tag of one would tell that two answers are alike.
  application.disable('etag');
  application.use(securityHeaders(isSecure));
  application.use(guardRequests({ publicUrl, isOpen: () => desk.isOpen() }));
  application.use(guardDescription(desk));
  application.setGlobalPrefix('api');
  serveApiDocument(application);
  servePages(application);
  await application.init();
  return application;
}
