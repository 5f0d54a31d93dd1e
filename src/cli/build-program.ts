import { Command, Option } from 'commander';
import { later } from './later.js';
import { programVersion } from './program-version.js';
import { officeVerbs } from './office-verbs.js';
import { judgingInputVerbs } from './judging-input-verbs.js';
import { accountVerbs } from './account-verbs.js';
import { referenceVerbs } from './reference-verbs.js';
import { waiverVerbs } from './waiver-verbs.js';
import { reviewVerbs } from './review-verbs.js';
import { roundVerbs } from './round-verbs.js';
import { upkeepVerbs } from './upkeep-verbs.js';

const USAGE_ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'.*$/s, '没有“$1”这个选项。'],
  [/^error: unknown command '(.*)'.*$/s, '没有“$1”这个命令。'],
  [/^error: missing required argument '(.*)'.*$/s, '缺少“$1”。'],
  [/^error: required option '(.*)' not specified.*$/s, '缺少选项“$1”。'],
  [/^error: option '(.*)' argument missing.*$/s, '选项“$1”后面没有写内容。'],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    '选项“$1”不能是“$2”，可用：$3。',
  ],
  [/^error: too many arguments.*$/s, '多写了内容。'],
];

function inChinese(message: string): string {
  const found = USAGE_ERRORS.find(([pattern]) => pattern.test(message.trim()));
  return found ? `${message.trim().replace(found[0], found[1])}用 --help 查看用法。\n` : message;
}

const common = (command: Command): Command =>
  command
    .option('--pack <ID|FILE.json>', '政策口径', 'national')
    .option('--as-of <YYYY-MM-DD>', '普查基准日')
    .option('--round <NAME>', '普查批次')
    .option('--db <FILE>', '内置数据库文件（默认 ./data/qingcha.sqlite）')
    .option('--json', '打印机器可读的结果');

const intake = (command: Command): Command =>
  common(command)
    .requiredOption('--out <DIR>', '结果文件夹')
    .option('--department <NAME>', '报送单位；与表中不一致的行不收')
    .option('--commit <POLICY>', '有误时怎么收：good-rows 收好的行，all 全有或全无', 'good-rows')
    .option('--replace-all', '全量替换：本次没有的系统从登记册移出')
    .addOption(
      new Option('--fail-on <WHAT>', '有 findings 或 errors 时退出码为 1').choices(['findings', 'errors']),
    );

/** Verbs that look at the program itself, or run it as a service. */
function addOtherVerbs(program: Command): void {
  const mappings = program
    .command('mappings')
    .description('别家表样的对应关系：哪一列是哪个问题，哪个写法是哪个选项');
  common(mappings.command('import <FILE.json>').description('记住人工确认过的对应关系')).action(
    later(async () => (await import('./commands/mappings.js')).mappingsImportCommand),
  );
  common(mappings.command('export').description('导出已记住的对应关系'))
    .requiredOption('--out <FILE.json>', '文件')
    .action(later(async () => (await import('./commands/mappings.js')).mappingsExportCommand));
  common(program.command('fix <PATH...>').description('在副本里按“修改建议”改好写法不统一的单元格'))
    .requiredOption('--out <DIR>', '结果文件夹')
    .action(later(async () => (await import('./commands/fix.js')).fixCommand));
  common(program.command('changes').description('前后两次填报的变化，和待回答的问题'))
    .option('--department <NAME>', '单位')
    .option('--receipt <RECEIPT>', '只看这张回执的')
    .option('--open', '只看待回答的')
    .option('--answer <ID>', '回答这一条')
    .option(
      '--as <ANSWER>',
      '回答什么：confirmed、rejected、shutDown、mergedInto、misreported、overlooked、other',
    )
    .option('--note <TEXT>', '说明')
    .action(later(async () => (await import('./commands/changes.js')).changesCommand));
  program
    .command('serve')
    .description('启动服务')
    .option('--port <PORT>', '端口')
    .option('--db <FILE>', '内置数据库文件')
    .action(later(async () => (await import('./commands/serve.js')).serveCommand));
  // Started by the server for itself.
  program
    .command('work', { hidden: true })
    .option('--kept')
    .option('--db <FILE>')
    .action(later(async () => (await import('./commands/work.js')).workCommand));
  program
    .command('read-rounds', { hidden: true })
    .option('--db <FILE>')
    .action(later(async () => (await import('./commands/read-rounds.js')).readRoundsCommand));
  program
    .command('settings')
    .description('有哪些设置，现在是什么')
    .action(later(async () => (await import('./commands/settings.js')).settingsCommand));
}

/** The command line: one verb per use case. */
export function buildProgram(): Command {
  const program = new Command('qingcha')
    .description('清查：政务信息系统普查，找出“僵尸”和“影子”系统，每条判定都有条款、证据和阈值')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: (message, write) => write(inChinese(message)) });
  program.helpCommand('help [command]', '显示用法').helpOption('-h, --help', '显示用法');
  program.version(programVersion(), '-V, --version', '显示版本');
  intake(program.command('run <PATH...>').description('导入、判定、出疑似清单')).action(
    later(async () => (await import('./commands/run.js')).runCommand),
  );
  intake(
    program
      .command('import <PATH...>')
      .description('读取、核对并收入登记册')
      .option('--dry-run', '试导入，不改动登记册'),
  ).action(later(async () => (await import('./commands/import.js')).importCommand));
  program
    .command('read <PATH...>')
    .description('只安全地打开表格')
    .requiredOption('--out <DIR>', '结果文件夹')
    .action(later(async () => (await import('./commands/read.js')).readCommand));
  common(program.command('judge').description('判定登记册中的系统'))
    .requiredOption('--out <DIR>', '结果文件夹')
    .addOption(new Option('--fail-on <WHAT>', '有 findings 时退出码为 1').choices(['findings']))
    .action(later(async () => (await import('./commands/judge.js')).judgeCommand));
  common(program.command('lists').description('出清单：该口径的全部清单，每张一份 xlsx、一份 docx'))
    .requiredOption('--out <DIR>', '结果文件夹')
    .option('--list <ID...>', '只出这些清单')
    .option('--seed <TEXT>', '抽检清单的抽样种子（默认为批次名称和基准日）')
    .option('--personal <VIEW>', '联系人和电话：masked 遮住一部分，full 完整', 'masked')
    .action(later(async () => (await import('./commands/lists.js')).listsCommand));
  roundVerbs(program, common);
  officeVerbs(program, common);
  common(program.command('template').description('普查表模板'))
    .requiredOption('--out <FILE.xlsx>', '模板文件')
    .option('--department <NAME>', '发给哪个单位')
    .option('--prefill', '带出该单位上次填报的内容')
    .action(later(async () => (await import('./commands/template.js')).templateCommand));
  program
    .command('similar <FILE>')
    .description('在任何系统目录中找功能相近的系统（列：id、name、department、function）')
    .option('--all', '写出全部打过分的系统对')
    .option('--decisions <FILE.json>', '人工认定过的系统对（pairs export 的格式）')
    .option('--out <FILE.json>', '结果文件，不写则打印')
    .action(later(async () => (await import('./commands/similar.js')).similarCommand));
  judgingInputVerbs(program, common);
  referenceVerbs(program, common);
  waiverVerbs(program, common);
  reviewVerbs(program, common);
  upkeepVerbs(program);
  addOtherVerbs(program);
  accountVerbs(program);
  for (const command of program.commands.flatMap((verb) => [verb, ...verb.commands]))
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({ outputError: (message, write) => write(inChinese(message)) });
  return program;
}
