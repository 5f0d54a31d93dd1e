import { type Settings, readSettings } from '../../app/settings.js';
import { locate } from '../session.js';
import { say } from '../terminal.js';

/** Serves the register; the server is loaded only when it is wanted. */
export async function serveCommand(options: { readonly port?: string; readonly db?: string }): Promise<void> {
  const { startServer } = await import('../../server/main.js');
  const settings = readSettings(process.env);
  const port = Number(options.port ?? settings.QINGCHA_PORT);
  const web = webOf(settings);
  const { url, setupCode } = await startServer({
    ...locate(options.db),
    port,
    host: settings.QINGCHA_HOST,
    web,
  });
  const isLocal = url.includes('127.0.0.1') && !web.publicUrl;
  say(
    `清查已启动：${web.publicUrl || url}${isLocal ? '（只在本机可用）' : ''}。接口说明：${url}/api/docs。按 Ctrl+C 停止。`,
  );
  if (setupCode === null) return;
  say('还没有账号：现在本机上的任何人都可以操作，其他机器不能连接。');
  say(`建立第一个管理员请打开 ${url} ，输入一次性代码：${setupCode}（或用 qingcha admin create）。`);
}

function webOf({ QINGCHA_URL, QINGCHA_TLS_CERT: cert, QINGCHA_TLS_KEY: key }: Settings) {
  const publicUrl = QINGCHA_URL.replace(/\/+$/u, '');
  return { publicUrl, certificate: cert && key ? { cert, key } : undefined };
}
