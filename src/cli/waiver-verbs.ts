import type { Command } from 'commander';
import { later } from './later.js';

/** 暂缓整合 and 豁免: asked for, granted, refused, withdrawn; each by a named person with a reason. */
export function waiverVerbs(program: Command, common: (command: Command) => Command): void {
  const waivers = program.command('waivers').description('暂缓整合的申请和规则的豁免');
  const signed = (command: Command): Command =>
    common(command)
      .requiredOption('--by <NAME>', '谁提出或批准（姓名）')
      .requiredOption('--on <YYYY-MM-DD>', '哪一天提出或批准')
      .option('--until <YYYY-MM-DD>', '有效期的最后一天，最长12个月')
      .option('--reason <TEXT>', '理由');
  common(waivers.command('list').description('全部申请和豁免'))
    .option('--on <YYYY-MM-DD>', '按哪一天看是否到期（默认为普查基准日）')
    .action(later(async () => (await import('./commands/waivers.js')).waiversListCommand));
  signed(waivers.command('request <SYSTEM>').description('单位申请暂缓整合：写明理由和到什么时候'))
    .option('--unit <NAME>', '申请单位（默认为系统的责任单位）')
    .action(later(async () => (await import('./commands/waivers.js')).waiversRequestCommand));
  signed(waivers.command('waive <SYSTEM> [RULE...]').description('审计人员豁免一个系统的一条或几条规则'))
    .option('--whole', '豁免整个系统的全部规则')
    .option('--unit <NAME>', '批准单位（默认为审计局）')
    .action(later(async () => (await import('./commands/waivers.js')).waiversWaiveCommand));
  signed(waivers.command('grant <ID>').description('同意一个申请')).action(
    later(async () => (await import('./commands/waivers.js')).waiversGrantCommand),
  );
  signed(waivers.command('refuse <ID>').description('不同意一个申请，写明理由')).action(
    later(async () => (await import('./commands/waivers.js')).waiversRefuseCommand),
  );
  signed(waivers.command('withdraw <ID>').description('撤回申请，或者收回已同意的，写明理由')).action(
    later(async () => (await import('./commands/waivers.js')).waiversWithdrawCommand),
  );
}
