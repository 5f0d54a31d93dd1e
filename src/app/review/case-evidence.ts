import type { ReviewCase } from '../../core/review/review-case.js';
import type { Ports } from '../ports.js';
import { redactFinding } from '../../core/review/redact-crossing.js';
import type { ReasonSlots } from './fill-reason.js';
import { releasedFindings } from './view-cases.js';

/** The flagged verdicts of each case and where its system was read; each run is read once. */
export async function evidenceOfCases(
  cases: readonly ReviewCase[],
  ports: Ports,
): Promise<ReadonlyMap<string, ReasonSlots>> {
  const [first] = cases;
  const released = first ? await releasedFindings(first.round, ports) : new Set<string>();
  const slots = new Map<string, ReasonSlots>();
  for (const run of new Set(cases.map((item) => item.run))) {
    const systems = new Map(
      (await ports.register.findings(run))?.systems.map((item) => [item.id, item]) ?? [],
    );
    for (const subject of cases) {
      const judged = subject.run === run ? systems.get(subject.system) : undefined;
      if (!judged) continue;
      const verdicts = judged.verdicts.filter(
        ({ rule, verdict }) => verdict === 'flagged' && subject.rules.includes(rule),
      );
      const { department, system: systemId } = subject;
      const shown = verdicts.map(
        (verdict) => redactFinding({ systemId, department, verdict }, department, released).verdict,
      );
      slots.set(subject.id, { subject, verdicts, shown, source: judged.source });
    }
  }
  return slots;
}
