import { Fault } from './fault.js';
import type { Ports, Round } from './ports.js';
import { type RoundChoice, checkDate } from './resolve-round.js';
import type { RoundTerms } from './rounds-port.js';

/** What is said of a round's terms; what is left out stays as it is, `null` takes it away. */
export interface StatedTerms {
  readonly deadline?: string | null | undefined;
  readonly notice?: string | null | undefined;
}

/** Opens a survey round; its name and survey date are never changed afterwards. */
export async function openRound(
  { name, asOf, ...stated }: RoundChoice & StatedTerms,
  ports: Ports,
): Promise<Round> {
  checkDate(asOf);
  const terms = termsAfter({ deadline: null, notice: '' }, stated);
  return ports.register.write({ actor: ports.actor, action: 'round.open', subject: name }, async (writer) => {
    const existing = (await ports.register.rounds()).find((round) => round.name === name);
    if (existing) throw new Fault('round-exists', { round: name, asOf: existing.asOf });
    const opened = await writer.ensureRound(name, asOf);
    await writer.rounds.change(name, terms);
    return { ...opened, ...terms };
  });
}

/** Sets deadline and notice of a round; the audit trail says what they were before. */
export async function changeRound(round: Round, stated: StatedTerms, ports: Ports): Promise<Round> {
  const terms = termsAfter(round, stated);
  const act = { actor: ports.actor, action: 'round.change', subject: round.name };
  return ports.register.write(act, async (writer) => {
    await writer.rounds.change(round.name, terms);
    writer.note({ deadline: terms.deadline, before: round.deadline, notice: terms.notice.length });
    return { ...round, ...terms };
  });
}

const termsAfter = (
  before: RoundTerms,
  { deadline = before.deadline, notice = before.notice }: StatedTerms,
): RoundTerms => ({
  deadline: deadline ? checkDate(deadline) : null,
  notice: (notice ?? '').replaceAll('\r\n', '\n').trim(),
});
