import { exportTrail, pruneTrail } from '../../app/export-trail.js';
import { readSettings } from '../../app/settings.js';
import { readTrailDays } from '../../app/trail-settings.js';
import { withAssembly } from '../session.js';
import { print } from '../terminal.js';

interface TrailOptions {
  readonly out: string;
  readonly db?: string;
}

/** Writes the audit trail to a file that can be checked anywhere. */
export async function trailExportCommand(options: TrailOptions): Promise<void> {
  await withAssembly(options.db, async (ports) => {
    const verifier = await ports.upkeep.verifier();
    const count = await exportTrail(options.out, ports, { anchors: ports.anchors, verifier });
    print(`审计记录 ${count} 条：${options.out}`);
    print(`在任何一台装有 Node 的机器上核对：node verify-trail.mjs ${options.out}`);
  });
}

/** Exports everything, then takes out what is older than it must be kept. */
export async function trailPruneCommand(options: TrailOptions): Promise<void> {
  const days = readTrailDays(readSettings(process.env).QINGCHA_TRAIL_DAYS);
  await withAssembly(options.db, async (ports) => {
    const verifier = await ports.upkeep.verifier();
    const prune = ports.register.pruneTrail.bind(ports.register);
    const count = await pruneTrail(options.out, ports, { anchors: ports.anchors, verifier, days, prune });
    print(`移出 ${days} 天以前的审计记录 ${count} 条；全部记录已先导出到 ${options.out}，请妥善保存。`);
  });
}
