import type { Findings } from '../core/audit/finding.js';
import type { Stability } from '../core/audit/stability.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import { type ThresholdChoice, stabilityOptions } from './threshold-stability.js';

/** How the verdicts of a run hang on its thresholds: its own systems and rules, not what stands in the register now. */
export async function stabilityOfRun(
  id: number,
  choice: ThresholdChoice,
  { register, stability }: Pick<Ports, 'register' | 'stability'>,
): Promise<{ readonly findings: Findings; readonly stability: readonly Stability[] }> {
  const run = await register.run(id);
  const findings = await register.findings(id);
  if (!run || !findings) throw new Fault('not-found');
  const systems = await register.systemsOfRun(id);
  const inputs = await register.judgingInputs.inputsOfRun(id);
  return {
    findings,
    stability: await stability.measure(
      systems,
      stabilityOptions({ findings, rules: run.rules, inputs }, choice),
    ),
  };
}
