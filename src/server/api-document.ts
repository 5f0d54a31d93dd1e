import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { API_DESCRIPTION, API_TITLE, OPERATION_SUMMARIES } from '../app/api-text.js';
import { FaultDto } from './fault.dto.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The description of the API and its page; scripts and styles come from this server, nothing from outside. */
export function serveApiDocument(application: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', application, describeApi(application), {
    customSiteTitle: API_TITLE,
    swaggerOptions: { validatorUrl: null },
  });
}

/** The description itself; the client of the web pages is generated from it. */
export function describeApi(application: NestExpressApplication): OpenAPIObject {
  const settings = new DocumentBuilder().setTitle(API_TITLE).setDescription(API_DESCRIPTION).setVersion('1');
  const document = SwaggerModule.createDocument(application, settings.build(), {
    operationIdFactory: (_controller, method) => method,
    extraModels: [FaultDto],
  });
  return completed(document);
}

/** Adds to every operation its summary and the answer it gives when it fails. */
function completed(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      const summary = OPERATION_SUMMARIES[operation.operationId ?? ''];
      if (summary === undefined) throw new Error(`no summary of operation ${operation.operationId}`);
      operation.summary = summary;
      operation.responses['default'] = {
        description: 'code, message',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/FaultDto' } } },
      };
    }
  }
  return document;
}
