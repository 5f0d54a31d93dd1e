import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPack } from '../../app/find-pack.js';
import { listTitle } from '../../core/lists/index.js';
import { describeDifference } from '../../core/packs/describe-difference.js';
import { diffPacks } from '../../core/packs/diff-packs.js';
import { PACKS } from '../../core/packs/index.js';
import { RULES } from '../../core/rules/index.js';
import type { Task } from '../../core/tasks/task.js';
import { policiesFolder } from '../../assemble-reading.js';
import { tasksOfPack } from '../../app/tasks-of-pack.js';
import { print } from '../terminal.js';

interface PacksOptions {
  readonly json?: boolean;
}

export function packsListCommand(options: PacksOptions): void {
  if (options.json) print(JSON.stringify(PACKS.map(({ id, title, policy }) => ({ id, title, policy }))));
  else for (const { id, title } of PACKS) print(`${id}\t${title}`);
}

/** What changes between two packs, each named by id or by its file. */
export async function packsDiffCommand(a: string, b: string, options: PacksOptions): Promise<void> {
  const read = (path: string) => readFile(path, 'utf8');
  const difference = diffPacks(await findPack(a, read), await findPack(b, read), RULES);
  if (options.json) print(JSON.stringify(difference));
  else for (const line of describeDifference(difference, listTitle)) print(line);
}

/** The tasks of the document a pack rests on, and what of it could not be read. */
export async function packsTasksCommand(pack: string, options: PacksOptions): Promise<void> {
  const found = await findPack(pack, (path) => readFile(path, 'utf8'));
  const {
    policy: _,
    document,
    ...reading
  } = await tasksOfPack(found, (file) => readFile(join(policiesFolder(), file), 'utf8'));
  if (options.json) {
    print(JSON.stringify(reading));
    return;
  }
  print(`${document}：读出任务 ${reading.tasks.length} 项，读不出 ${reading.unread.length} 处`);
  for (const task of reading.tasks) print(taskLine(task));
  for (const { text: passage, why } of reading.unread) print(`读不出：${passage}（${why}）`);
}

function taskLine({ number, title, lead, support, dates, kind, lists, content }: Task): string {
  return [
    number,
    title ?? `（原文缺题目）${content.slice(0, 24)}…`,
    dates.length ? dates.join('、') : kind,
    lead.length ? `牵头：${lead.join('、')}` : '未写明单位',
    ...(support.length ? [`配合：${support.join('、')}`] : []),
    ...(lists.length ? [`形成：${lists.join('、')}`] : []),
  ].join('\t');
}
