import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportTrail } from '../../app/export-trail.js';
import { withAssembly } from '../session.js';
import { print } from '../terminal.js';

/** Writes the audit trail to a file that can be checked anywhere. */
export async function trailExportCommand(options: {
  readonly out: string;
  readonly db?: string;
}): Promise<void> {
  await withAssembly(options.db, async (ports) => {
    const verifier = await readFile(join(ports.templatesFolder, 'verify-trail.mjs'), 'utf8');
    const count = await exportTrail(options.out, ports, { anchors: ports.anchors, verifier });
    print(`审计记录 ${count} 条：${options.out}`);
    print(`在任何一台装有 Node 的机器上核对：node verify-trail.mjs ${options.out}`);
  });
}
