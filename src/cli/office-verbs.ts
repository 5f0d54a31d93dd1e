import type { Command } from 'commander';
import { later } from './later.js';

/** Verbs of the office: documents to sign, seals, plans. */
export function officeVerbs(program: Command, common: (command: Command) => Command): void {
  common(
    program
      .command('documents')
      .description('出文书：自查报告、通报、通知、取证单、督办单等，每份附数字来源'),
  )
    .requiredOption('--out <DIR>', '结果文件夹')
    .option('--document <ID...>', '只出这些文书')
    .option('--department <NAME>', '只出这个单位的')
    .option('--on <YYYY-MM-DD>', '签发日期（默认为普查基准日）')
    .action(later(async () => (await import('./commands/documents.js')).documentsCommand));
  common(program.command('plan').description('工作计划：认定的清理环节和文件任务，按能力和先后排定'))
    .requiredOption('--out <DIR>', '结果文件夹')
    .option('--on <YYYY-MM-DD>', '计划起点（默认为普查基准日）')
    .option('--capacity <N>', '每个单位每月能够办理的环节数', '20')
    .action(later(async () => (await import('./commands/plan.js')).planCommand));
  const seal = program.command('seal').description('确认页：把盖章件与填报内容的确切版本绑定');
  common(seal.command('page').description('打印确认页（校验码和二维码）'))
    .requiredOption('--out <DIR>', '结果文件夹')
    .option('--receipt <CODE...>', '只出这些回执的；不写则为该批次全部')
    .action(later(async () => (await import('./commands/seal.js')).sealPageCommand));
  common(seal.command('attach <FILE>').description('收存盖章后的扫描件（pdf、jpg、png）'))
    .requiredOption('--receipt <CODE>', '回执号')
    .requiredOption('--by <NAME>', '经手人姓名')
    .action(later(async () => (await import('./commands/seal.js')).sealAttachCommand));
  common(seal.command('check [FILE...]').description('核对普查表与确认的版本是否一致；不写文件则列出扫描件'))
    .requiredOption('--receipt <CODE>', '回执号')
    .action(later(async () => (await import('./commands/seal.js')).sealCheckCommand));
}
