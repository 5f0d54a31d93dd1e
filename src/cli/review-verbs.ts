import { type Command, Option } from 'commander';
import { later } from './later.js';
import { DECISION_TITLES, DISPOSITION_TITLES, KIND_TITLES } from '../core/review/review-case.js';
import { STEP_NAMES, type StepName } from '../core/review/step-name.js';

const step = (name: StepName | 'progress') =>
  later(async () => (await import('./commands/review.js')).reviewStepCommand(name));

/** The verbs of due process: every one acts in the name of a person, on a day. */
export function reviewVerbs(program: Command, common: (command: Command) => Command): void {
  const review = program.command('review').description('核实、认定、处置、销号：从疑似到办结');
  const verb = (name: string, description: string): Command =>
    common(review.command(name).description(description))
      .option('--by <NAME>', '办理人姓名')
      .option('--on <YYYY-MM-DD>', '办理日期（默认今天）');
  const selecting = (name: string, description: string): Command =>
    verb(name, description)
      .option('--case <ID...>', '只办这些事项')
      .option('--department <NAME>', '只办这个单位的')
      .addOption(new Option('--kind <KIND>', '只办这一类').choices(Object.keys(KIND_TITLES)))
      .option('--rule <ID>', '只办这条规则的');
  verb('open', '按判定结果建立事项；重复建立不会增加')
    .option('--run <NUMBER>', '哪一次判定（默认最近一次）')
    .action(later(async () => (await import('./commands/review.js')).reviewOpenCommand));
  selecting('notify', '通知单位说明')
    .option('--reply-by <YYYY-MM-DD>', '说明期限')
    .option('--reply-days <DAYS>', '说明期限的天数（默认 15）')
    .action(step('notify'));
  selecting('reply', '登记单位的说明')
    .addOption(
      new Option('--answer <ANSWER>', '认可、说明情况或申请暂缓').choices(['accept', 'explain', 'defer']),
    )
    .option('--reason <TEXT>', '说明内容')
    .option('--proof <KIND=FILE...>', '附件，例如 reply=说明.pdf')
    .action(step('reply'));
  selecting('overdue', '过了说明期限的记为逾期未说明').action(step('overdue'));
  selecting('decide', '认定；多件同办时理由应逐件不同，可用 {规则}{证据}{说明} 代入')
    .addOption(
      new Option('--decision <DECISION>', '认定结论').choices([...Object.keys(DECISION_TITLES), 'dismissed']),
    )
    .option('--reason <TEXT>', '理由')
    .action(step('decide'));
  selecting('dispose', '提出处置意见')
    .addOption(new Option('--disposition <DISPOSITION>', '处置意见').choices(Object.keys(DISPOSITION_TITLES)))
    .option('--reason <TEXT>', '理由')
    .option('--survivor <SYSTEM>', '整合到哪个系统（编号）或平台')
    .option('--due <YYYY-MM-DD>', '完成时限')
    .action(step('dispose'));
  selecting('list', '列入清单；暂缓整合的不列').action(step('list'));
  driving(selecting('progress', '推进处置或退回、复议、暂缓、撤回')).action(step('progress'));
  selecting('close', '销号').option('--proof <KIND=FILE...>', '证明材料').action(step('close'));
  selecting('export', '导出认定处置表，填好后用 import 导入')
    .requiredOption('--out <FILE.xlsx>', '文件')
    .action(later(async () => (await import('./commands/review-tables.js')).reviewExportCommand));
  verb('import <FILE>', '导入填好的认定处置表（xlsx 或 csv），全部办成或一件不办').action(
    later(async () => (await import('./commands/review.js')).reviewImportCommand),
  );
  verb('release <GROUP>', '公布一组相似系统的名称')
    .requiredOption('--reason <TEXT>', '理由')
    .action(later(async () => (await import('./commands/review.js')).reviewReleaseCommand));
  verb('status', '进度、逾期、催办草稿和整改台账')
    .option('--out <FILE.xlsx>', '写成表格')
    .action(later(async () => (await import('./commands/review-tables.js')).reviewStatusCommand));
  checking(verb);
}

/** Verbs that look back: at decisions, and at what was closed. */
function checking(verb: (name: string, description: string) => Command): void {
  verb('comebacks', '与已经清理的系统相同或改名重来的新填报').action(
    later(async () => (await import('./commands/second-reader.js')).reviewComebacksCommand),
  );
  verb('sample', '抽取已认定的事项，供另一人独立复核')
    .requiredOption('--out <FILE.xlsx>', '文件')
    .option('--size <COUNT>', '抽多少件（默认 30）')
    .action(later(async () => (await import('./commands/second-reader.js')).reviewSampleCommand));
  verb('second <FILE>', '导入另一人的复核，显示与原认定的一致程度').action(
    later(async () => (await import('./commands/second-reader.js')).reviewSecondCommand),
  );
}

const DRIVEN: readonly StepName[] = STEP_NAMES.filter(
  (step) => !['notify', 'reply', 'overdue', 'decide', 'dismiss', 'dispose', 'list', 'close'].includes(step),
);

const driving = (command: Command): Command =>
  command
    .addOption(new Option('--step <STEP>', '办理什么').choices(DRIVEN).makeOptionMandatory())
    .option('--proof <KIND=FILE...>', '证明材料，例如 notice=停用公告.pdf')
    .option('--amount <NUMBER>', '核减金额，万元每年')
    .option('--reason <TEXT>', '理由')
    .option('--reply-by <YYYY-MM-DD>', '退回说明时的新期限')
    .option('--until <YYYY-MM-DD>', '暂缓到哪一天');
