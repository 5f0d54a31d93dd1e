import type { Command } from 'commander';
import { later } from './later.js';

/** Verbs for rounds: open one, set its deadline and notice, see who has reported, send back. */
export function roundVerbs(program: Command, common: (command: Command) => Command): void {
  const rounds = program.command('rounds').description('普查批次：填报截止日、通知、填报进度、退回');
  const withTerms = (command: Command): Command =>
    common(command)
      .option('--deadline <YYYY-MM-DD>', '填报截止日（含当日）')
      .option('--notice <TEXT>', '给各单位的通知');
  common(rounds.command('list').description('全部批次')).action(
    later(async () => (await import('./commands/rounds.js')).roundsListCommand),
  );
  withTerms(rounds.command('open <NAME>').description('建立批次（--as-of 为基准日）')).action(
    later(async () => (await import('./commands/rounds.js')).roundsOpenCommand),
  );
  withTerms(rounds.command('change <NAME>').description('设定或改变填报截止日和通知，空文字为取消')).action(
    later(async () => (await import('./commands/rounds.js')).roundsChangeCommand),
  );
  common(rounds.command('status').description('各单位填报进度'))
    .option('--on <YYYY-MM-DD>', '按哪一天看（默认为今天）')
    .action(later(async () => (await import('./commands/rounds.js')).roundsStatusCommand));
  common(rounds.command('return <RECEIPT>').description('把一次填报退回单位更正'))
    .requiredOption('--reason <TEXT>', '理由')
    .requiredOption('--by <NAME>', '谁退回的（姓名）')
    .option('--on <YYYY-MM-DD>', '哪一天退回（默认为今天）')
    .action(later(async () => (await import('./commands/rounds.js')).roundsReturnCommand));
}
