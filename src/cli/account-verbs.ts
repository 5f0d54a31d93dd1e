import type { Command } from 'commander';
import { later } from './later.js';

const register = (command: Command): Command =>
  command
    .option('--pack <ID|FILE.json>', '政策口径', 'national')
    .option('--db <FILE>', '内置数据库文件（默认 ./data/qingcha.sqlite）')
    .option('--json', '打印机器可读的结果');

/** Verbs about who may sign in. */
export function accountVerbs(program: Command): void {
  const admin = program.command('admin').description('管理员账号；能在服务器上运行命令的人才能用');
  register(admin.command('create <ACCOUNT>').description('建立账号，打印一次性密码'))
    .requiredOption('--name <NAME>', '姓名')
    .option('--role <ROLE>', 'systemAdmin、securityAdmin、logAuditor、office、auditBureau', 'systemAdmin')
    .option('--mode <MODE>', '建立第一个时选定：separated 三员分立，single 一人担任三员')
    .action(later(async () => (await import('./commands/accounts.js')).adminCreateCommand));
  register(admin.command('reset <ACCOUNT>').description('重置密码并取消身份验证器，恢复停用的账号')).action(
    later(async () => (await import('./commands/accounts.js')).adminResetCommand),
  );
  register(admin.command('list').description('全部账号')).action(
    later(async () => (await import('./commands/accounts.js')).adminListCommand),
  );
  const person = program.command('person').description('个人信息：在哪里，抹去，到期抹去');
  register(person.command('find <PHONE|NAME>').description('登记册和保存的文件里哪些地方有这个人')).action(
    later(async () => (await import('./commands/person.js')).personFindCommand),
  );
  register(person.command('erase <PHONE|NAME>').description('把这个人从登记册和保存的文件里抹去')).action(
    later(async () => (await import('./commands/person.js')).personEraseCommand),
  );
  register(person.command('retain').description('抹去基准日早于某天的批次里的联系人和电话'))
    .requiredOption('--before <YYYY-MM-DD>', '哪一天')
    .action(later(async () => (await import('./commands/person.js')).personRetainCommand));
  const accounts = program.command('accounts').description('各单位的账号');
  register(accounts.command('import <FILE.xlsx>').description('按名单（单位、姓名、账号、角色）建立账号'))
    .requiredOption('--out <FILE.xlsx>', '写入一次性密码的文件')
    .action(later(async () => (await import('./commands/accounts.js')).accountsImportCommand));
}
