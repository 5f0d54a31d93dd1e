import { maskSystem } from '../core/survey/mask-personal.js';
import type { SurveyedSystem } from '../core/survey/system.js';
import type { Ports } from './ports.js';

/** Whether contacts are shown whole; never unless somebody asks, and then it is recorded who. */
export type PersonalView = 'masked' | 'full';

/** Records a look at contacts before they are shown: if that fails, they are not. */
export async function recordLook(
  subject: string,
  { trail, actor }: Pick<Ports, 'trail' | 'actor'>,
): Promise<void> {
  await trail?.record({ actor, action: 'data.view', subject: `联系人和电话：${subject}` });
}

/** Systems as the caller may see them. `subject`: what he looks at, without personal data. */
export async function showSystems(
  systems: readonly SurveyedSystem[],
  { personal, subject }: { readonly personal: PersonalView; readonly subject: string },
  ports: Pick<Ports, 'trail' | 'actor'>,
): Promise<readonly SurveyedSystem[]> {
  if (personal === 'masked') return systems.map(maskSystem);
  await recordLook(subject, ports);
  return systems;
}
