import { explainSystem } from '../../app/explain-system.js';
import { describeStability, stabilityOptions } from '../../app/threshold-stability.js';
import { rulesInForce } from '../../core/packs/pack.js';
import { RULES } from '../../core/rules/index.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

export interface ExplainOptions extends CommonOptions {
  readonly stability?: boolean;
}

/** Why a system was judged so; with `--stability`, how its verdicts hang on the thresholds. */
export async function explainCommand(
  system: string,
  rule: string | undefined,
  options: ExplainOptions,
): Promise<void> {
  await withSession(options, async ({ ports, pack, progress }) => {
    const request = { system, rule, pack, round: options.round, asOf: options.asOf };
    const { explanation, lines, run, findings, systems } = await explainSystem(request, ports, progress);
    progress.stop();
    const { id } = explanation;
    const verdicts = explanation.verdicts.filter((verdict) => rule === undefined || verdict.rule === rule);
    if (!options.stability) {
      if (options.json) print(JSON.stringify(verdicts));
      else for (const line of lines) print(line);
      return;
    }
    const inForce = rulesInForce(pack, RULES).map(({ rule: { id: name }, parameters }) => ({
      id: name,
      parameters,
    }));
    const inputs = await ports.register.judgingInputs.inputsOfRun(run.id);
    const moved = stabilityOptions({ findings, rules: inForce, inputs }, { rule });
    const stability = await ports.stability.measure(systems, moved);
    if (options.json) {
      print(JSON.stringify({ verdicts, stability }));
      return;
    }
    for (const line of lines) print(line);
    const names = new Map(systems.map((item) => [item.id, `${item.department} ${item.systemName}`]));
    const nameOf = (other: string) => `${other === id ? '★ ' : ''}${names.get(other) ?? other}`;
    for (const one of stability) for (const line of describeStability(one, nameOf)) print(line);
  });
}
