import type { Task } from '../tasks/task.js';
import type { PlannedTask } from './planned-task.js';

/**
 * The tasks of a policy document. One with several dates is a chain of stages; 长期 and 每年 come back every
 * year; one without any date stands in the plan without a deadline.
 */
export function tasksOfPolicy(
  tasks: readonly Task[],
  { from, document }: { readonly from: string; readonly document: string },
): readonly PlannedTask[] {
  return tasks.flatMap((task): readonly PlannedTask[] => {
    const { number, title, content, lead, support, dates, kind } = task;
    const name = title ?? `${content.slice(0, 24)}…`;
    const stages = dates.length ? dates : [null];
    return stages.map((due, index) => ({
      id: `policy/${number}${stages.length > 1 ? `/${index + 1}` : ''}`,
      title: stages.length > 1 ? `${name}（第${index + 1}阶段）` : name,
      owner: lead.join('、') || '文件未写明单位',
      support,
      effort: 1,
      earliest: due !== null && due < from ? due : from,
      due,
      after: index ? [`policy/${number}/${index}`] : [],
      repeats: kind === '长期' || kind === '每年' ? kind : null,
      source: `${document}第${number}项`,
      system: null,
    }));
  });
}
