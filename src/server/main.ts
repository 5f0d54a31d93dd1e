import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { sealStoredFactors } from '../app/accounts/second-factor.js';
import { Fault } from '../app/fault.js';
import { type Assembly, type AssemblyOptions, assemble } from '../assemble.js';
import { SetupDesk } from './accounts/setup-desk.js';
import { type WebAddress, createApplication } from './create-application.js';

export interface ServerOptions extends AssemblyOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on once there are accounts; this machine only until then. */
  readonly host?: string | undefined;
  readonly web?: WebAddress | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** What the first administrator is created with; `null` once there is one. */
  readonly setupCode: string | null;
  close(): Promise<void>;
}

/** Whoever sends a byte a second keeps a connection no longer than this; a large upload over a slow line gets through. */
const HEADERS_MS = 60_000;
const REQUEST_MS = 600_000;

const LOOPBACK = '127.0.0.1';
const LOOPBACKS = [LOOPBACK, 'localhost', '::1'];

/** Serves the register; an interrupt or `close` lets running requests finish, then closes the register. */
export async function startServer({ port, host, web, ...options }: ServerOptions): Promise<RunningServer> {
  const assembly = await assemble(options);
  try {
    await refuseDamaged(assembly);
    await sealStoredFactors(assembly);
    const application = await createApplication(assembly, options.dataFolder, web);
    const place = { port, host: await safeHost(host ?? LOOPBACK, web, assembly) };
    const address = await listen(application.getHttpServer(), place);
    application.enableShutdownHooks(['SIGINT', 'SIGTERM']);
    return running(application, address, web);
  } catch (error) {
    await assembly.close();
    throw error;
  }
}

/** A damaged database is not served: what it still answers may be wrong. About a second for a gigabyte. */
async function refuseDamaged({ upkeep: { database, databaseFile: path } }: Assembly): Promise<void> {
  if (database.kind === 'sqlite' && (await database.complaints()).length)
    throw new Fault('database-damaged', { path });
}

function running(
  application: NestExpressApplication,
  { address, port }: AddressInfo,
  web?: WebAddress,
): RunningServer {
  const scheme = web?.certificate ? 'https' : 'http';
  const host = address.includes(':') ? `[${address}]` : address;
  return {
    url: `${scheme}://${host}:${port}`,
    setupCode: application.get(SetupDesk).code,
    close: () => application.close(),
  };
}

/** Until accounts exist, nobody but this machine may connect; afterwards others may, but never in clear. */
async function safeHost(host: string, web: WebAddress | undefined, { register }: Assembly): Promise<string> {
  if (LOOPBACKS.includes(host)) return host;
  if (!web?.publicUrl.startsWith('https:')) throw new Fault('host-not-safe', { host });
  return (await register.accounts.exist()) ? host : LOOPBACK;
}

/** Nest's own `listen` reports a taken port in English before it fails. */
function listen(
  server: Server,
  place: { readonly port: number; readonly host: string },
): Promise<AddressInfo> {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Fault('port-in-use', { port: String(place.port) }, error) : error,
      ),
    );
    server.listen(place, () => resolve(server.address() as AddressInfo));
  });
}
