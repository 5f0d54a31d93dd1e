import type { SurveyedSystem } from '../core/survey/system.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import { roundForReading } from './resolve-round.js';

export interface DeclaredSystem {
  readonly round: string;
  readonly system: SurveyedSystem;
}

const MOST_NAMESAKES = 200;

/** A system of a round by its id or its whole name; a department finds only its own. */
export async function findDeclared(
  { round, system: wanted }: { readonly round?: string | undefined; readonly system: string },
  { register, actor }: Pick<Ports, 'register' | 'actor'>,
): Promise<DeclaredSystem> {
  const { name } = await roundForReading({ round }, register);
  const byId = await register.system(name, wanted);
  const own = actor.department === null ? {} : { department: actor.department };
  const { items } = byId
    ? { items: [byId] }
    : await register.querySystems({ ...own, round: name, text: wanted, offset: 0, limit: MOST_NAMESAKES });
  const named = items.filter(
    ({ id, systemName, department }) =>
      (id === wanted || systemName === wanted) && (own.department ?? department) === department,
  );
  const [system, ...others] = named;
  if (!system) throw new Fault('system-not-found', { system: wanted });
  if (others.length)
    throw new Fault('ambiguous-system', {
      system: wanted,
      known: named.map(({ id, department }) => `${id}（${department}）`).join('、'),
    });
  return { round: name, system };
}
