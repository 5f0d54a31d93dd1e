import type { Command } from 'commander';
import { documentsCommand } from './commands/documents.js';

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
    .action(documentsCommand);
}
