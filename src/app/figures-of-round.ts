import { savingsOf } from '../core/review/case-progress.js';
import { isListed } from '../core/review/decided-systems.js';
import { type Figure, drawFigures } from '../core/statistics/figures.js';
import { countRound } from './draw-statistics.js';
import type { Ports } from './ports.js';
import { reportingOf } from './reporting-progress.js';
import { roundForReading } from './resolve-round.js';
import { dayOf } from './today.js';

/** The numbers of a report on a round, as they stand now. */
export async function figuresOfRound(roundName: string, ports: Ports): Promise<readonly Figure[]> {
  const round = await roundForReading({ round: roundName }, ports.register);
  const { units } = await reportingOf(round, dayOf(undefined, ports.clock), ports);
  const cases = await ports.register.reviews.casesOfRound(round.name);
  const decided = (kind: string): number =>
    cases.filter(({ facts }) => facts.decision?.decision === kind).length;
  return drawFigures({
    ...(await countRound(round.name, ports)),
    units: {
      expected: units.length,
      reported: units.filter(({ submissions }) => submissions > 0).length,
    },
    cases: {
      notified: cases.filter(({ facts }) => facts.notice !== null).length,
      decidedDormant: decided('dormant'),
      decidedDuplicate: decided('duplicate'),
      listed: cases.filter(isListed).length,
      closed: cases.filter(({ state }) => state === 'closed').length,
      ...savingsOf(cases),
    },
  });
}
