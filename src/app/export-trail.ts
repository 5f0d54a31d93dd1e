import { dirname, join } from 'node:path';
import type { Act } from './actor.js';
import { PRUNE_ACTION, checkTrail } from './check-trail.js';
import { Fault } from './fault.js';
import type { Ports } from './ports.js';
import type { TrailEntry } from './trail-chain.js';
import type { TrailAnchors } from './trail-port.js';

type ExportPorts = Pick<Ports, 'register' | 'actor' | 'trail' | 'outbox' | 'clock'>;

interface ExportTools {
  readonly anchors: TrailAnchors;
  /** Text of the program that checks an export offline. */
  readonly verifier: string;
}

/** Takes out entries before a moment and records that; returns how many. */
type PruneTrail = (act: Act, before: string) => Promise<number>;

/** One line per entry, its keys in the order in which they are hashed. */
export async function* trailLines(entries: AsyncIterable<TrailEntry>): AsyncIterable<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/**
 * Writes the whole trail, and beside it the anchors and the verifier, which needs nothing but Node. The export itself
 * is recorded, as the last line of what it writes.
 */
export async function exportTrail(
  path: string,
  ports: ExportPorts,
  { anchors, verifier }: ExportTools,
): Promise<number> {
  await ports.trail.record({ actor: ports.actor, action: 'trail.export', subject: path });
  anchors.flush();
  await ports.outbox.stream(path, trailLines(ports.register.trail.entries()));
  const lines = anchors.read().anchors.map((anchor) => `${JSON.stringify(anchor)}\n`);
  await ports.outbox.write(join(dirname(path), 'anchors.jsonl'), lines.join(''));
  await ports.outbox.write(join(dirname(path), 'verify-trail.mjs'), verifier);
  return (await ports.register.trail.latest())?.sequence ?? 0;
}

const DAY_MS = 86_400_000;

/** Exports the whole trail, then takes out what is older than it must be kept. A damaged trail is left as it is. */
export async function pruneTrail(
  path: string,
  ports: ExportPorts,
  { days, prune, ...tools }: ExportTools & { readonly days: number; readonly prune: PruneTrail },
): Promise<number> {
  await exportTrail(path, ports, tools);
  const { problems } = await checkTrail(ports.register.trail.entries(), tools.anchors.read().anchors);
  if (problems[0]) throw new Fault('trail-damaged', { problem: problems[0].message });
  const before = new Date(Date.parse(ports.clock.now()) - days * DAY_MS).toISOString();
  return prune({ actor: ports.actor, action: PRUNE_ACTION, subject: path }, before);
}
