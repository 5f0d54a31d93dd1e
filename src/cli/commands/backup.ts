import { backupNow, describeBackup } from '../../app/backup-now.js';
import { backupRegister } from '../../app/backup-register.js';
import { withAssembly } from '../session.js';
import { print } from '../terminal.js';

export interface BackupOptions {
  readonly out?: string;
  readonly prove?: boolean;
  readonly db?: string;
}

/** Copies the register while it is in use. */
export async function backupCommand({ out, prove = false, db }: BackupOptions): Promise<void> {
  await withAssembly(db, async (ports) => {
    const lines = out
      ? describeBackup(await backupRegister(out, prove, ports, ports.upkeep))
      : await backupNow(prove, ports, ports.backupsFolder);
    for (const line of lines) print(line);
  });
}
