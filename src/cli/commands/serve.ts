import { readSettings } from '../../app/settings.js';
import { locate } from '../session.js';
import { say } from '../terminal.js';

/** Serves the register on this machine; the server is loaded only when it is wanted. */
export async function serveCommand(options: { readonly port?: string; readonly db?: string }): Promise<void> {
  const { startServer } = await import('../../server/main.js');
  const port = Number(options.port ?? readSettings(process.env).QINGCHA_PORT);
  const { url } = await startServer({ ...locate(options.db), port });
  say(`清查已启动：${url}（只在本机可用）。接口说明：${url}/api/docs。按 Ctrl+C 停止。`);
}
