import type { Command } from 'commander';
import { later } from './later.js';

const DATABASE = '内置数据库文件（默认 ./data/qingcha.sqlite）';

/** Verbs that keep the register safe. */
export function upkeepVerbs(program: Command): void {
  program
    .command('backup')
    .description('备份：使用中也可以做；数据库、原始文件和校验清单')
    .option('--out <DIR>', '一个空文件夹；不写则在 QINGCHA_BACKUPS 里以时间命名')
    .option('--prove', '再恢复到临时的地方，逐行逐文件核对')
    .option('--db <FILE>', DATABASE)
    .action(later(async () => (await import('./commands/backup.js')).backupCommand));
  program
    .command('restore <DIR>')
    .description('从备份恢复到空的地方，逐行逐文件核对')
    .option('--db <FILE>', '恢复成这个数据库文件，它所在的文件夹必须是空的')
    .action(later(async () => (await import('./commands/restore.js')).restoreCommand));
  program
    .command('doctor')
    .description('检查数据库、原始文件、设置、磁盘、审计记录和备份；有损坏时退出码为 4')
    .option('--json', '打印机器可读的结果')
    .option('--db <FILE>', DATABASE)
    .action(later(async () => (await import('./commands/doctor.js')).doctorCommand));
  const trail = program.command('trail').description('审计记录：谁在什么时候做了什么');
  trail
    .command('export')
    .description('导出全部审计记录、锚点和离线核对程序')
    .requiredOption('--out <FILE.jsonl>', '文件')
    .option('--db <FILE>', DATABASE)
    .action(later(async () => (await import('./commands/trail.js')).trailExportCommand));
  trail
    .command('prune')
    .description('先导出全部审计记录，再移出早于 QINGCHA_TRAIL_DAYS 的')
    .requiredOption('--out <FILE.jsonl>', '文件')
    .option('--db <FILE>', DATABASE)
    .action(later(async () => (await import('./commands/trail.js')).trailPruneCommand));
}
