import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../app/fault.js';
import { type AssemblyOptions, assemble } from '../assemble.js';
import { createApplication } from './create-application.js';

export interface ServerOptions extends AssemblyOptions {
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Until accounts exist, nobody but this machine may connect. */
const HOST = '127.0.0.1';

/** Serves the register; an interrupt or `close` lets running requests finish, then closes the register. */
export async function startServer({ port, ...options }: ServerOptions): Promise<RunningServer> {
  const assembly = await assemble(options);
  try {
    const application = await createApplication(assembly, options.dataFolder);
    const address = await listen(application.getHttpServer(), port);
    application.enableShutdownHooks(['SIGINT', 'SIGTERM']);
    return { url: `http://${HOST}:${address.port}`, close: () => application.close() };
  } catch (error) {
    await assembly.close();
    throw error;
  }
}

/** Nest's own `listen` reports a taken port in English before it fails. */
function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Fault('port-in-use', { port: String(port) }, error) : error),
    );
    server.listen({ port, host: HOST }, () => resolve(server.address() as AddressInfo));
  });
}
