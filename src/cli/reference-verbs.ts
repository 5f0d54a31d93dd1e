import type { Command } from 'commander';
import { later } from './later.js';

/** Verbs that tell why and by what: verdicts explained, rules, packs. */
export function referenceVerbs(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('explain <SYSTEM> [RULE]')
      .description('为什么这样判定：条款、证据单元格、阈值，补答或改答什么会改变结论'),
  )
    .option('--stability', '每个阈值取别的合理数值时，谁会被判定、谁的结论会改变')
    .action(later(async () => (await import('./commands/explain.js')).explainCommand));
  common(
    program.command('rehearse').description('口径中试行的规则和阈值如果转为正式，谁的结论会改变'),
  ).action(later(async () => (await import('./commands/history.js')).rehearseCommand));
  common(
    program
      .command('replay [RUN]')
      .description('按当时的填报、规则和基准日重做以前的一次判定，应当逐字节相同；不写编号则列出'),
  ).action(later(async () => (await import('./commands/history.js')).replayCommand));
  program
    .command('rules')
    .description('规则说明页：每条规则一页，可以打印')
    .requiredOption('--out <DIR>', '写到哪个文件夹')
    .action(later(async () => (await import('./commands/rules.js')).rulesCommand));
  const packs = program.command('packs').description('政策口径');
  packs
    .command('list')
    .description('有哪些口径')
    .option('--json', '打印机器可读的结果')
    .action(later(async () => (await import('./commands/packs.js')).packsListCommand));
  packs
    .command('diff <A> <B>')
    .description('两个口径有什么不同：规则、条款、阈值、清单、问题（编号或口径文件）')
    .option('--json', '打印机器可读的结果')
    .action(later(async () => (await import('./commands/packs.js')).packsDiffCommand));
  packs
    .command('tasks <PACK>')
    .description('政策文件任务表：任务、牵头和配合单位、时限、要求形成的清单')
    .option('--json', '打印机器可读的结果')
    .action(later(async () => (await import('./commands/packs.js')).packsTasksCommand));
}
