import { auditSurvey } from '../../app/audit-survey.js';
import { explainSystem } from '../../app/explain-system.js';
import { describeStability, thresholdStability } from '../../app/threshold-stability.js';
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
    const round = { round: options.round, asOf: options.asOf };
    const { id, lines, verdicts } = await explainSystem({ system, rule, pack, ...round }, ports, progress);
    progress.stop();
    if (!options.stability) {
      if (options.json) print(JSON.stringify(verdicts));
      else for (const line of lines) print(line);
      return;
    }
    const { findings, systems } = await auditSurvey({ pack, ...round }, ports, progress);
    progress.stop();
    const stability = thresholdStability({ pack, findings, systems, rule }, ports);
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
