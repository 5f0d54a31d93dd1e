import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '../app/fault.js';
import type { SourceFile } from '../app/ports.js';

const SPREADSHEET = /\.(?:xlsx|xlsm|xls|et|ods|csv|zip)$/iu;
/** Lock files of open workbooks, and what systems leave in folders. */
const LEFTOVER = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/iu;

export interface FoundSources {
  readonly sources: readonly SourceFile[];
  /** Files in the folders that are no spreadsheets; said, not read. */
  readonly others: readonly string[];
}

/** Files named, and the spreadsheets in folders named, in a stable order. `everything` reads any file. */
export function findSources(paths: readonly string[], everything = false): FoundSources {
  const sources: SourceFile[] = [];
  const others: string[] = [];
  const visit = (path: string, isNamed: boolean): void => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new Fault('path-not-found', { path });
    const name = basename(path);
    if (stats.isDirectory()) {
      for (const entry of readdirSync(path).sort())
        if (everything || !LEFTOVER.test(entry)) visit(join(path, entry), false);
    } else if (isNamed || everything || SPREADSHEET.test(name))
      sources.push({ name: name.normalize('NFC'), path });
    else others.push(name);
  };
  for (const path of paths) visit(path, true);
  if (!sources.length) throw new Fault('nothing-to-read', { path: paths.join('、') });
  return { sources, others };
}
