import { posix } from 'node:path';
import { type CorrectedFile, type CorrectionPorts, correctFiles } from './correct-files.js';
import { freeName } from './free-name.js';
import type { Ports, SourceFile } from './ports.js';

/** What became of one file: `path` is `null` where nothing was written, and `message` says why. */
export type FixedFile = Omit<CorrectedFile, 'workbook'> & { readonly path: string | null };

/** Applies the safe corrections that a marked copy offers, only when asked, in copies in `folder`. */
export async function fixFiles(
  sources: readonly SourceFile[],
  folder: string,
  ports: CorrectionPorts & Pick<Ports, 'outbox'>,
): Promise<readonly FixedFile[]> {
  const fixed: FixedFile[] = [];
  const taken = new Set<string>();
  for await (const { files } of correctFiles(sources, { takesOffered: true, corrections: [] }, ports)) {
    for (const { workbook, ...file } of files) {
      const path = workbook && posix.join(folder.replaceAll('\\', '/'), freeName(workbook.name, taken));
      if (workbook && path !== null) await ports.outbox.write(path, workbook.bytes);
      fixed.push({ ...file, path });
    }
  }
  return fixed;
}
