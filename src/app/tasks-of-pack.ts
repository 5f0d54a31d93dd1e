import type { Pack } from '../core/packs/pack.js';
import { POLICIES, type PolicyId } from '../core/survey/citation.js';
import { readTasks } from '../core/tasks/read-tasks.js';
import type { TaskReading } from '../core/tasks/task.js';
import { Fault } from './fault.js';

export interface TaskTable extends TaskReading {
  readonly policy: PolicyId;
  /** Title of the document. */
  readonly document: string;
}

/** The tasks of the document a pack rests on, and what of it could not be read. `readText` reads a policy's file. */
export async function tasksOfPack(
  { id, policy }: Pack,
  readText: (file: string) => Promise<string>,
): Promise<TaskTable> {
  if (policy === null)
    throw new Fault('bad-option', { option: 'PACK', value: id, allowed: Object.keys(POLICIES).join('、') });
  const { file, title } = POLICIES[policy];
  return { policy, document: title, ...readTasks(policy, await readText(file)) };
}
