import { Fault } from './fault.js';
import type { Ports, Round } from './ports.js';
import { type RoundChoice, checkDate } from './resolve-round.js';

/** Opens a survey round; its name and survey date are never changed afterwards. */
export async function openRound({ name, asOf }: RoundChoice, ports: Ports): Promise<Round> {
  checkDate(asOf);
  return ports.register.write({ actor: ports.actor, action: 'round.open', subject: name }, async (writer) => {
    const existing = (await ports.register.rounds()).find((round) => round.name === name);
    if (existing) throw new Fault('round-exists', { round: name, asOf: existing.asOf });
    return writer.ensureRound(name, asOf);
  });
}
