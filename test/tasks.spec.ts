import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTasks } from '../src/core/tasks/read-tasks.js';
import type { Task } from '../src/core/tasks/task.js';
import { POLICIES, type PolicyId } from '../src/core/survey/citation.js';
import { ROOT, textOf } from './source-tree.js';

const IDS = Object.keys(POLICIES) as readonly PolicyId[];
const PARTS = ['title', 'lead', 'support', 'dates', 'kind', 'lists'] as const;
type Part = (typeof PARTS)[number];
type Label = Readonly<Record<'number' | Part, readonly string[]>>;

function labelsOf(policy: PolicyId): readonly Label[] {
  const [head = '', ...lines] = readFileSync(join(ROOT, `fixtures/tasks/${policy}.csv`), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gu)].map(([, quoted, plain]) =>
      (quoted ?? plain ?? '').replaceAll('""', '"'),
    );
    return Object.fromEntries(
      names.map((name, index) => [name, (cells[index] ?? '').split(';').filter(Boolean)]),
    ) as unknown as Label;
  });
}

const partOf = (task: Task, part: Part): readonly string[] => {
  const value = task[part];
  return value === null ? [] : typeof value === 'string' ? [value] : value;
};

/** Values read, labelled, and both, over all tasks of the documents named. */
function score(policies: readonly PolicyId[], part: Part | 'number') {
  const sum = { read: 0, labelled: 0, both: 0 };
  for (const policy of policies) {
    const read = new Map(
      readTasks(policy, textOf(`templates/policies/${POLICIES[policy].file}`)).tasks.map((task) => [
        task.number,
        task,
      ]),
    );
    const labels = new Map(labelsOf(policy).map((label) => [label.number[0] ?? '', label]));
    for (const number of new Set([...read.keys(), ...labels.keys()])) {
      const [task, label] = [read.get(number), labels.get(number)];
      const given = part === 'number' ? (task ? [number] : []) : task ? partOf(task, part) : [];
      const wanted = part === 'number' ? (label ? [number] : []) : (label?.[part] ?? []);
      sum.read += given.length;
      sum.labelled += wanted.length;
      sum.both += given.filter((value) => wanted.includes(value)).length;
    }
  }
  return { ...sum, precision: sum.both / sum.read, recall: sum.both / sum.labelled };
}

describe('the labels', () => {
  it('hold the numbered tasks of the five documents', () => {
    expect(IDS.map((id) => labelsOf(id).length)).toEqual([30, 22, 50, 14, 53]);
  });
});

describe('readTasks against the labels', () => {
  it.each([
    ['number', 1, 1] as const,
    ...PARTS.map((part) => (part === 'lists' ? ([part, 0.85, 0.85] as const) : ([part, 1, 1] as const))),
  ])('%s: precision and recall do not fall', (part, precision, recall) => {
    const found = score(IDS, part);
    if (process.env['QINGCHA_TEST'] === 'show') console.log(part, found);
    expect([part, found.precision >= precision, found.recall >= recall]).toEqual([part, true, true]);
  });

  it('lists what it cannot read instead of guessing', () => {
    const table = '1\t做一件事\t甲局\t\t不日完成\n2\t做另一件事\t乙局\t丙局\t2018年6月底前\n';
    const { tasks, unread } = readTasks('ankang', table);
    expect(tasks.map(({ number, dates }) => [number, dates])).toEqual([['2', ['2018-06']]]);
    expect(unread).toEqual([{ text: '1做一件事甲局不日完成', why: '完成时限读不懂' }]);
  });

  it('takes a lost number from its neighbours only where it must follow', () => {
    const row = (name: string) => `${name}\t2018年6月\t甲局\t做事\n`;
    const numbers = (text: string) => readTasks('shandong', text).tasks.map(({ number }) => number);
    expect(numbers(row('1. 甲') + row('') + row('3. 乙'))).toEqual(['1', '2', '3']);
    expect(numbers(row('1. 甲') + row('') + row('4. 乙'))).toEqual(['1', '4']);
  });
});
