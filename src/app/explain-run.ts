import { waiversBySystem } from '../core/review/waiver.js';
import { explainVerdicts } from './explain-verdicts.js';
import { type Explanation, concludeOn } from './explanation.js';
import { Fault } from './fault.js';
import { knownPackOfRun } from './pack-of-run.js';
import type { Ports } from './ports.js';
import { tryRules } from './try-rules.js';

/** More verdicts than one system can have. */
const EVERY = 1_000;

/**
 * Why a past run judged a system as it did: its verdicts as stored, the answers as they stood then, and what is
 * known beside it now. A department sees only its own systems.
 */
export async function explainRun(
  { run: id, system: wanted }: { readonly run: number; readonly system: string },
  ports: Ports,
): Promise<Explanation> {
  const { register, actor } = ports;
  const run = await register.run(id);
  if (!run) throw new Fault('not-found');
  const { items } = await register.queryVerdicts({ run: id, system: wanted, offset: 0, limit: EVERY });
  const [system] = await register.systemsOfRun(id, { system: wanted });
  const isHidden = actor.department !== null && actor.department !== system?.department;
  if (!system || isHidden) throw new Fault('system-not-found', { system: wanted });
  const verdicts = items.map(({ verdict }) => verdict);
  const zombie = (items[0]?.zombie ?? 'not-applicable') as Explanation['zombie'];
  const { department, systemName, source } = system;
  const { asOf } = run;
  const waivers = waiversBySystem(await register.waivers.list({ department }), [system]);
  const pack = await knownPackOfRun(run, ports);
  const systems = () => register.systemsOfRun(id);
  const trial = pack ? await tryRules(system, { pack, run, systems }, ports) : [];
  return {
    id: system.id,
    department,
    systemName,
    source,
    zombie,
    pack: run.pack,
    asOf,
    verdicts: explainVerdicts(system, verdicts, asOf),
    trial,
    waivers: waivers.get(system.id) ?? [],
    conclusion: concludeOn({ zombie, verdicts }, system),
  };
}
