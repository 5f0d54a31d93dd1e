import type { ReviewCase } from '../../core/review/review-case.js';
import type { Ports } from '../ports.js';
import type { ReasonSlots } from './fill-reason.js';

/** The flagged verdicts of each case and where its system was read; each run is read once. */
export async function evidenceOfCases(
  cases: readonly ReviewCase[],
  { register }: Ports,
): Promise<ReadonlyMap<string, ReasonSlots>> {
  const slots = new Map<string, ReasonSlots>();
  for (const run of new Set(cases.map((item) => item.run))) {
    const systems = new Map((await register.findings(run))?.systems.map((item) => [item.id, item]) ?? []);
    for (const subject of cases) {
      const judged = subject.run === run ? systems.get(subject.system) : undefined;
      if (!judged) continue;
      const verdicts = judged.verdicts.filter(
        ({ rule, verdict }) => verdict === 'flagged' && subject.rules.includes(rule),
      );
      slots.set(subject.id, { subject, verdicts, source: judged.source });
    }
  }
  return slots;
}
