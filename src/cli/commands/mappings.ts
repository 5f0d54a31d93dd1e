import { readFile } from 'node:fs/promises';
import { confirmMappings } from '../../app/confirm-mappings.js';
import { Fault } from '../../app/fault.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

/** Takes confirmed mappings from a small file. */
export async function mappingsImportCommand(file: string, options: CommonOptions): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Fault('path-not-found', { path: file }, error);
  });
  await withSession(options, async ({ ports }) => {
    const mappings = await confirmMappings(text, ports);
    print(`已记住 ${mappings.length} 种表样的对应关系，下次导入同样的表时照此读取。`);
  });
}

/** Writes every confirmed mapping to a small file, to be taken elsewhere. */
export async function mappingsExportCommand(
  options: CommonOptions & { readonly out: string },
): Promise<void> {
  await withSession(options, async ({ ports }) => {
    const mappings = await ports.register.mappings();
    await ports.outbox.write(options.out, `${JSON.stringify(mappings, null, 1)}\n`);
    print(`${mappings.length} 种表样的对应关系：${options.out}`);
  });
}
