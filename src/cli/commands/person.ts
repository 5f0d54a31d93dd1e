import {
  type PersonPlaces,
  describeRetention,
  describeUnread,
  erasePerson,
  expirePersons,
  findPerson,
} from '../../app/erase-person.js';
import { type CommonOptions, withSession } from '../session.js';
import { print, say } from '../terminal.js';

/** Where a person is named, by telephone number or name. */
export async function personFindCommand(text: string, options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => tell(await findPerson(text, ports), options));
}

/** The same places, without the person from now on. */
export async function personEraseCommand(text: string, options: CommonOptions): Promise<void> {
  await withSession(options, async ({ ports }) => {
    tell(await erasePerson(text, ports), options);
    say('已抹去。以前做的备份里还有，请按备份的保存期限处理。');
  });
}

/** Contacts of rounds that are over. */
export async function personRetainCommand(
  options: CommonOptions & { readonly before: string },
): Promise<void> {
  await withSession(options, async ({ ports }) => {
    for (const line of describeRetention(await expirePersons(options.before, ports))) print(line);
  });
}

function tell({ register, files, unread }: PersonPlaces, { json }: CommonOptions): void {
  if (json) {
    print(JSON.stringify({ register, files, unread }));
    return;
  }
  for (const { title, column } of register) print(`登记册：${title}（${column}）`);
  for (const { file, member, sheet, cells } of files)
    print(
      `文件：${member ?? file}，${sheet}，${cells.slice(0, 10).join('、')}${cells.length > 10 ? ' 等' : ''}`,
    );
  print(`共 ${register.length + files.length} 处。`);
  for (const line of describeUnread(unread)) say(line);
}
