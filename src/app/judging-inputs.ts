import type { JudgingInputs } from './judging-inputs-port.js';
import type { RegisterReader } from './ports.js';

/** What people told a round beside its surveys, in an order of its own: equal inputs are equal bytes. */
export async function judgingInputs(round: string, register: RegisterReader): Promise<JudgingInputs> {
  const decisions = await register.judgingInputs.decisions(round);
  const survivors = await register.judgingInputs.survivors(round);
  return {
    sharedSystems: await register.judgingInputs.sharedSystems(round),
    decisions: decisions.map(({ a, b, verdict }) => ({ a, b, verdict })),
    ...(survivors.length && {
      survivors: survivors.map(({ system, reason, decidedBy: by }) => ({ system, reason, by })),
    }),
  };
}

export const isEmpty = ({ sharedSystems, decisions, survivors = [] }: JudgingInputs): boolean =>
  !sharedSystems.length && !decisions.length && !survivors.length;
