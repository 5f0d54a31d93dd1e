import type { Ports } from '../../app/ports.js';
import { waiversOf } from '../../app/waivers-of.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { type WaiverDto, waiverDto } from './waiver.dto.js';

/** Finds the deferrals and waivers of systems about to be shown, as of a day. */
export async function waiverDtos(
  systems: readonly Pick<SurveyedSystem, 'id' | 'department' | 'systemName'>[],
  day: string,
  ports: Pick<Ports, 'register'>,
): Promise<(system: { readonly id: string }) => readonly WaiverDto[]> {
  const waivers = await waiversOf(systems, ports);
  return ({ id }) => (waivers.get(id) ?? []).map((waiver) => waiverDto(waiver, day));
}
