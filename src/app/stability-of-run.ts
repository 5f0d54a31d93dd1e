import type { JudgedSystem } from '../core/audit/finding.js';
import type { Stability } from '../core/audit/stability.js';
import { findingsInMemory } from './findings-read-later.js';
import { Fault } from './fault.js';
import type { FoundPorts } from './list-of-run.js';
import { type ThresholdChoice, stabilityOptions } from './threshold-stability.js';

/** What moving thresholds does, and who the systems are whose verdict it changes. */
export interface StabilityOfRun {
  readonly stability: readonly Stability[];
  readonly flipping: readonly Pick<JudgedSystem, 'id' | 'department' | 'systemName'>[];
}

/** How the verdicts of a run hang on its thresholds: its own systems and rules, not what stands in the register now. */
export async function stabilityOfRun(
  id: number,
  choice: ThresholdChoice,
  ports: Pick<FoundPorts, 'register' | 'stability' | 'found'>,
): Promise<StabilityOfRun> {
  const { register } = ports;
  const run = await register.run(id);
  if (!run) throw new Fault('not-found');
  const { findings } = await (ports.found?.(run) ?? findingsInMemory(run, ports));
  const systems = await register.systemsOfRun(id);
  const inputs = await register.judgingInputs.inputsOfRun(id);
  const options = stabilityOptions({ findings, rules: run.rules, inputs }, choice);
  const stability = await ports.stability.measure(systems, options);
  const flips = new Set(stability.flatMap((one) => one.flips.map(({ system }) => system)));
  const flipping = findings.systems.filter((judged) => flips.has(judged.id));
  return {
    stability,
    flipping: flipping.map(({ id: system, department, systemName }) => ({
      ...{ id: system, department, systemName },
    })),
  };
}
