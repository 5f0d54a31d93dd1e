import { restoreBackup } from '../../app/restore-backup.js';
import { assembleRestoring } from '../../assemble.js';
import { locate } from '../session.js';
import { print } from '../terminal.js';

/** Makes a register of a backup where there was none. */
export async function restoreCommand(folder: string, options: { readonly db?: string }): Promise<void> {
  const place = locate(options.db);
  const manifest = await restoreBackup(folder, place.dataFolder, place, assembleRestoring());
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  print(
    `已恢复 ${manifest.createdAt.slice(0, 19).replace('T', ' ')}（世界时）的备份到 ${place.dataFolder}。`,
  );
  print(`数据库 ${rows} 行、文件 ${manifest.files.length} 个，逐行逐文件核对相同。`);
}
