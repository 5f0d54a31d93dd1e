import { explainSystem } from '../../app/explain-system.js';
import { type CommonOptions, withSession } from '../session.js';
import { print } from '../terminal.js';

export async function explainCommand(
  system: string,
  rule: string | undefined,
  options: CommonOptions,
): Promise<void> {
  await withSession(options, async ({ ports, pack, progress }) => {
    const { lines, verdicts } = await explainSystem(
      { system, rule, pack, round: options.round, asOf: options.asOf },
      ports,
      progress,
    );
    progress.stop();
    if (options.json) print(JSON.stringify(verdicts));
    else for (const line of lines) print(line);
  });
}
