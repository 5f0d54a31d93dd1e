import type { TemplateIdentity } from '../core/intake/opened-file.js';
import { Fault } from './fault.js';
import type { RegisterReader, Round } from './ports.js';

/** What the caller says of the round, and what the workbooks say. */
export interface RoundRequest {
  readonly round?: string | undefined;
  readonly asOf?: string | undefined;
}

export interface RoundChoice {
  readonly name: string;
  readonly asOf: string;
}

export function checkDate(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!year || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new Fault('bad-date', { value });
  return value;
}

const only = (values: readonly string[]): string | undefined => {
  const distinct = [...new Set(values.filter(Boolean))];
  return distinct.length === 1 ? distinct[0] : undefined;
};

/**
 * The round and survey date of an import: as said, else of the round, else of the identity sheets when they
 * agree. Never today: a date nobody gave would silently change every verdict.
 */
export async function roundForImport(
  request: RoundRequest,
  identities: readonly TemplateIdentity[],
  register: RegisterReader,
): Promise<RoundChoice> {
  const named = request.round ?? only(identities.map(({ round }) => round));
  const existing = (await register.rounds()).find(({ name }) => name === named);
  const said = request.asOf === undefined ? undefined : checkDate(request.asOf);
  const asOf = said ?? existing?.asOf ?? only(identities.map((identity) => identity.asOf));
  if (asOf === undefined) throw new Fault('as-of-missing');
  return { name: named ?? `${asOf}普查`, asOf };
}

/** The round a later command means: as named, else of that date, else the only or the newest one. */
export async function roundForReading(request: RoundRequest, register: RegisterReader): Promise<Round> {
  const rounds = await register.rounds();
  if (request.asOf !== undefined) checkDate(request.asOf);
  const found =
    request.round === undefined
      ? (rounds.findLast(({ asOf }) => asOf === request.asOf) ?? rounds.at(-1))
      : rounds.find(({ name }) => name === request.round);
  if (found) return found;
  if (request.round === undefined) throw new Fault('empty-register');
  throw new Fault('round-not-found', {
    round: request.round,
    known: rounds.map(({ name }) => name).join('、') || '无',
  });
}
