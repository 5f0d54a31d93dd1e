import { type Command, Option } from 'commander';
import { later } from './later.js';

/** Verbs for what people tell a round beside its surveys: decisions on pairs, the list of shared systems. */
export function judgingInputVerbs(program: Command, common: (command: Command) => Command): void {
  const pairs = program.command('pairs').description('审计人员对系统对的认定，再次判定时照此分组');
  common(pairs.command('decide <A> <B>').description('认定两个系统功能相近，或者不相近（名称或编号）'))
    .addOption(
      new Option('--verdict <VERDICT>', 'confirmed 功能相近，rejected 不相近')
        .choices(['confirmed', 'rejected'])
        .makeOptionMandatory(),
    )
    .option('--reason <TEXT>', '理由')
    .action(later(async () => (await import('./commands/pairs.js')).pairsDecideCommand));
  common(
    pairs
      .command('bind <SYSTEM...>')
      .description('认定这些系统（编号）为一组；只写一个时，指定它为所在组的保留系统'),
  )
    .option('--keep <SYSTEM>', '保留哪一个（编号）')
    .requiredOption('--reason <TEXT>', '理由')
    .action(later(async () => (await import('./commands/pairs.js')).pairsBindCommand));
  common(pairs.command('export').description('导出一个批次的认定'))
    .requiredOption('--out <FILE.json>', '文件')
    .action(later(async () => (await import('./commands/pairs.js')).pairsExportCommand));
  common(pairs.command('import <FILE.json>').description('记住文件中的认定')).action(
    later(async () => (await import('./commands/pairs.js')).pairsImportCommand),
  );
  const shared = program
    .command('shared-systems')
    .description('统建目录：全市已经统一建设、部门不应再建的系统');
  common(
    shared
      .command('import <FILE>')
      .description('用一张表作为统建目录（列：系统名称、建设单位、主要功能），替换原有的'),
  ).action(later(async () => (await import('./commands/shared-systems.js')).sharedSystemsImportCommand));
  common(shared.command('list').description('现在的统建目录')).action(
    later(async () => (await import('./commands/shared-systems.js')).sharedSystemsListCommand),
  );
}
