import type { Command } from 'commander';
import { trailExportCommand } from './commands/trail.js';

const DATABASE = '内置数据库文件（默认 ./data/qingcha.sqlite）';

/** Verbs that keep the register safe. */
export function upkeepVerbs(program: Command): void {
  const trail = program.command('trail').description('审计记录：谁在什么时候做了什么');
  trail
    .command('export')
    .description('导出全部审计记录、锚点和离线核对程序')
    .requiredOption('--out <FILE.jsonl>', '文件')
    .option('--db <FILE>', DATABASE)
    .action(trailExportCommand);
}
