import { createHash } from 'node:crypto';

/** One line of the audit trail. Every entry carries the hash of the one before it. */
export interface TrailEntry {
  readonly sequence: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly department: string | null;
  readonly action: string;
  readonly subject: string;
  /** A JSON object, as text: the very text that is hashed. */
  readonly detail: string;
  readonly previous: string;
  /** `<name of the function>:<hexadecimal digest>`. */
  readonly hash: string;
}

/** SHA-256 unless a rule on commercial cryptography asks for SM3 (GB/T 32905); entries name theirs. */
export const TRAIL_HASHES = ['sha256', 'sm3'] as const;
export type TrailHash = (typeof TRAIL_HASHES)[number];

/** Stands before the first entry. */
export const ORIGIN = 'origin';

const isHash = (name: string): name is TrailHash => TRAIL_HASHES.some((known) => known === name);

function digest(name: TrailHash, entry: Omit<TrailEntry, 'hash'>): string {
  const { sequence, at, actorName, actorRole, department, action, subject, detail, previous } = entry;
  const content = [sequence, at, actorName, actorRole, department, action, subject, detail, previous];
  return `${name}:${createHash(name).update(JSON.stringify(content)).digest('hex')}`;
}

/** The entry with its hash over everything it says and the hash before it. */
export const sealEntry = (entry: Omit<TrailEntry, 'hash'>, name: TrailHash): TrailEntry => ({
  ...entry,
  hash: digest(name, entry),
});

/** Whether the entry says what it said when it was written, as far as it alone can tell. */
export function isIntact({ hash, ...content }: TrailEntry): boolean {
  const [name = ''] = hash.split(':');
  return isHash(name) && digest(name, content) === hash;
}
