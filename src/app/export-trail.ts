import { dirname, join } from 'node:path';
import type { Ports } from './ports.js';
import type { TrailEntry } from './trail-chain.js';
import type { TrailAnchors } from './trail-port.js';

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
  ports: Pick<Ports, 'register' | 'actor' | 'trail' | 'outbox'>,
  { anchors, verifier }: { readonly anchors: TrailAnchors; readonly verifier: string },
): Promise<number> {
  await ports.trail.record({ actor: ports.actor, action: 'trail.export', subject: path });
  anchors.flush();
  await ports.outbox.stream(path, trailLines(ports.register.trail.entries()));
  const lines = anchors.read().anchors.map((anchor) => `${JSON.stringify(anchor)}\n`);
  await ports.outbox.write(join(dirname(path), 'anchors.jsonl'), lines.join(''));
  await ports.outbox.write(join(dirname(path), 'verify-trail.mjs'), verifier);
  return (await ports.register.trail.latest())?.sequence ?? 0;
}
