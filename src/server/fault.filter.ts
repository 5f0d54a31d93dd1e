import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  HttpStatus,
  Inject,
  Logger,
} from '@nestjs/common';
import type { Response } from 'express';
import { REQUEST_MESSAGES } from '../app/api-text.js';
import { diskFault } from '../app/disk-fault.js';
import { Fault } from '../app/fault.js';
import { IncomingFolder } from './incoming-folder.js';
import { MAX_FILES, MAX_MEGABYTES } from './upload-limits.js';

/** The only place where errors become answers: a code for programs and one sentence for people. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  private readonly logger = new Logger('server');

  constructor(@Inject(IncomingFolder) private readonly incoming: IncomingFolder) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const fault = this.faultOf(error);
    if (fault.code === 'unexpected') this.logger.error(error);
    if (response.headersSent) response.destroy();
    else
      withWait(response, fault)
        .type('application/json')
        .status(fault.status)
        .json({ code: fault.code, message: fault.message });
  }

  private faultOf(error: unknown): Fault {
    if (error instanceof Fault) return error;
    const disk = diskFault(error, this.incoming.path);
    if (disk) return disk;
    return error instanceof HttpException ? faultOfRequest(error) : new Fault('unexpected', {}, error);
  }
}

/** Tells programs how long to wait, where the sentence tells people. */
function withWait(response: Response, { slots }: Fault): Response {
  const seconds = slots['seconds'] ?? (slots['minutes'] ? Number(slots['minutes']) * 60 : undefined);
  return seconds === undefined ? response : response.set('Retry-After', String(seconds));
}

/** What Nest, its body parser and its upload parser refuse before a route is reached. */
function faultOfRequest(error: HttpException): Fault {
  const status: HttpStatus = error.getStatus();
  if (status === HttpStatus.NOT_FOUND) return new Fault('not-found', {}, error);
  if (status === HttpStatus.PAYLOAD_TOO_LARGE)
    return new Fault('too-large', { limit: String(MAX_MEGABYTES) }, error);
  if (status >= HttpStatus.INTERNAL_SERVER_ERROR) return new Fault('unexpected', {}, error);
  const reasons: Readonly<Record<string, string>> = {
    LIMIT_FILE_COUNT: REQUEST_MESSAGES.tooManyFiles.replace('{limit}', String(MAX_FILES)),
    LIMIT_UNEXPECTED_FILE: REQUEST_MESSAGES.wrongField,
    LIMIT_FIELD_COUNT: REQUEST_MESSAGES.noFields,
  };
  return new Fault(
    'bad-input',
    { errors: reasons[codeOf(error.cause)] ?? REQUEST_MESSAGES.unreadable },
    error,
  );
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
