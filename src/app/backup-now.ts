import { join, resolve } from 'node:path';
import { type BackupReport, type UpkeepPorts, backupRegister } from './backup-register.js';
import { FACTOR_KEY_FILE } from './credential-port.js';
import type { Upkeep } from './upkeep-port.js';

/** 20171231-083000, in UTC: backups sort by their names. */
const stampOf = (moment: string): string => moment.replace(/[-:]/gu, '').replace('T', '-').slice(0, 15);

/** A backup named after its moment, in the folder of backups. */
export async function backupNow(
  prove: boolean,
  ports: UpkeepPorts & { readonly upkeep: Upkeep },
  folder: string,
): Promise<readonly string[]> {
  const place = join(resolve(folder), `qingcha-${stampOf(ports.clock.now())}`);
  return describeBackup(await backupRegister(place, prove, ports, ports.upkeep));
}

export const describeBackup = ({
  folder,
  rows,
  files,
  isProven,
  factors,
}: BackupReport): readonly string[] => [
  `备份完成：${folder}（数据库 ${rows} 行，文件 ${files} 个）。`,
  isProven
    ? '已恢复到临时的地方核对：每一行、每个文件都相同。'
    : '还没有验证能否恢复；加 --prove 会恢复到临时的地方核对。',
  ...(factors
    ? [
        `身份验证器的密钥 ${FACTOR_KEY_FILE} 不在备份里，请另外保管：没有它，恢复后 ${factors} 个账号要在服务器上逐个重置。`,
      ]
    : []),
];
