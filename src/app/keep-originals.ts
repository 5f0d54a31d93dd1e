import type { ImportContext } from './import-context.js';

/** Archives of zip members kept, by the member's SHA-256. */
export type KeptArchives = ReadonlyMap<string, string>;

/**
 * Keeps the original bytes of files about to be committed: written, synced and renamed before the transaction.
 * Of a file with a classified row only the emptied sheets are kept; an archive that holds one is kept by none
 * of its bytes. `kept` remembers what this import has kept already.
 */
export async function keepOriginals(
  { waiting, spool, ports }: ImportContext,
  departments: ReadonlySet<string>,
  kept: Map<string, string>,
): Promise<KeptArchives> {
  const tainted = new Set(
    waiting.filter(({ redacted }) => redacted !== null).map(({ source }) => source.path),
  );
  const archives = new Map<string, string>();
  for (const { source, reading, redacted, units } of waiting) {
    if (![...units.keys()].some((department) => departments.has(department))) continue;
    if (tainted.has(source.path)) {
      if (redacted !== null) await ports.vault.keepRedacted(spool.read(redacted), reading.sha256);
      continue;
    }
    const sha256 = kept.get(source.path) ?? (await ports.vault.keep(source));
    kept.set(source.path, sha256);
    if (reading.member !== null) archives.set(reading.sha256, sha256);
  }
  return archives;
}
