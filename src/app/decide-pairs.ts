import { Fault } from './fault.js';
import type { PairDecision } from './judging-inputs-port.js';
import type { Ports } from './ports.js';

/** A decision as somebody states it: two systems by id, or by a name that only one system has. */
export interface StatedDecision {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly reason?: string | undefined;
}

const VERDICTS = ['confirmed', 'rejected'] as const;

/**
 * Keeps what an auditor says of pairs of systems of a round: confirmed pairs stand in one group and rejected ones
 * never do, and the next run weighs evidence accordingly. All of them, or none when one is wrong.
 */
export async function decidePairs(
  round: string,
  stated: readonly StatedDecision[],
  ports: Ports,
): Promise<readonly PairDecision[]> {
  const systems = await ports.register.systems(round);
  const idOf = (text: string): string => {
    const found = systems.filter(({ id, systemName }) => id === text || systemName === text);
    if (found.length > 1)
      throw new Fault('ambiguous-system', { system: text, known: found.map(({ id }) => id).join('、') });
    if (!found[0]) throw new Fault('system-not-found', { system: text });
    return found[0].id;
  };
  const decisions = stated.map(({ a, b, verdict, reason = '' }): PairDecision => {
    const known = VERDICTS.find((one) => one === verdict);
    if (!known)
      throw new Fault('bad-option', { option: 'verdict', value: verdict, allowed: VERDICTS.join('、') });
    const ends = [idOf(a), idOf(b)].sort();
    if (ends[0] === ends[1]) throw new Fault('bad-input', { errors: `“${a}”和“${b}”是同一个系统` });
    return {
      ...{ a: ends[0] ?? '', b: ends[1] ?? '', verdict: known, reason: reason.trim() },
      ...{ decidedBy: ports.actor.name, decidedAt: ports.clock.now() },
    };
  });
  await ports.register.write({ actor: ports.actor, action: 'pair.decide', subject: round }, (writer) =>
    writer.judgingInputs.saveDecisions(round, decisions),
  );
  return decisions;
}

/** Decisions in a file: `{"decisions":[{"a","b","verdict"}]}`, as `pairs export` writes them. */
export function decisionsInFile(text: string): readonly StatedDecision[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Fault('bad-input', { errors: '不是有效的 JSON 文件' });
  }
  const list = (document as { readonly decisions?: unknown } | null)?.decisions;
  if (!Array.isArray(list)) throw new Fault('bad-input', { errors: '文件里没有 decisions' });
  return list.map((item: unknown, index) => {
    const { a, b, verdict } = (item ?? {}) as Record<string, unknown>;
    if (typeof a !== 'string' || typeof b !== 'string' || typeof verdict !== 'string')
      throw new Fault('bad-input', { errors: `decisions 第 ${index + 1} 项没有 a、b 或 verdict` });
    return { a, b, verdict };
  });
}
