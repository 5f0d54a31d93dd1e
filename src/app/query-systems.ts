import { isPersonal } from '../core/survey/mask-personal.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import { Fault } from './fault.js';
import type { Page, Ports, SystemQuery, SystemSort } from './ports.js';
import { roundForReading } from './resolve-round.js';
import { type PersonalView, showSystems } from './show-personal.js';

export interface ShownSystemQuery extends Omit<SystemQuery, 'text' | 'department' | 'sort'> {
  readonly text?: string | undefined;
  readonly department?: string | undefined;
  readonly sort?: SystemSort | undefined;
  readonly personal: PersonalView;
}

/** A page of the register. Whoever looks for a person by name or number looks at contacts, and says so. */
export async function querySystems(
  { personal, text, department, ...query }: ShownSystemQuery,
  ports: Ports,
): Promise<Page<Omit<SurveyedSystem, 'answers'>>> {
  if (personal === 'masked' && Object.keys(query.where ?? {}).some(isPersonal))
    throw new Fault('personal-filter');
  const { name: round } = await roundForReading({ round: query.round }, ports.register);
  const wanted = { ...(text && { text }), ...(department && { department }) };
  const { offset, limit, where, sort } = query;
  const found = await ports.register.querySystems({
    round,
    offset,
    limit,
    ...(where && { where }),
    ...(sort && { sort }),
    ...wanted,
  });
  const subject = `${round}${department ? ` ${department}` : ''}（${found.items.length} 个系统）`;
  const shown = await showSystems(found.items, { personal, subject }, ports);
  return { total: found.total, items: shown.map(({ answers: _, ...system }) => system) };
}
