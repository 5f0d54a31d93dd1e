import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Assembly } from '../assemble.js';
import { AppModule } from './app.module.js';
import { serveApiDocument } from './api-document.js';
import { guardLocally } from './guard-locally.js';
import { servePages } from './serve-pages.js';

/** The whole application, ready to listen. `dataFolder` receives uploads while they are read. */
export async function createApplication(
  assembly: Assembly,
  dataFolder: string,
): Promise<NestExpressApplication> {
  const application = await NestFactory.create<NestExpressApplication>(AppModule.of(assembly, dataFolder), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  application.disable('x-powered-by');
  application.use(guardLocally);
  application.setGlobalPrefix('api');
  serveApiDocument(application);
  servePages(application);
  await application.init();
  return application;
}
