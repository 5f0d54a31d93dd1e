import { PACKS, packById } from '../core/packs/index.js';
import type { Pack } from '../core/packs/pack.js';
import { Fault } from './fault.js';
import type { Ports, Run } from './ports.js';

/**
 * The pack that a run was judged under, as it was then. Runs of earlier versions kept none: for them the shipped one
 * of that name; `null` where it was a city's own file.
 */
export const knownPackOfRun = async (run: Run, { register }: Pick<Ports, 'register'>): Promise<Pack | null> =>
  (await register.judgingInputs.packOfRun(run.id)) ?? packById(run.pack) ?? null;

export async function packOfRun(run: Run, ports: Pick<Ports, 'register'>): Promise<Pack> {
  const pack = await knownPackOfRun(run, ports);
  if (!pack) throw new Fault('unknown-pack', { pack: run.pack, known: PACKS.map(({ id }) => id).join('、') });
  return pack;
}
