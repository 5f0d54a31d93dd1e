import { type Zippable, zipSync } from 'fflate';
import { openFile } from './open-file.js';

/** Zips store local time; the first day that they can store says that it means nothing. */
const UNDATED = new Date(1980, 0, 1, 12);

/** A zip with the workbooks of another, some replaced; what is no workbook is not copied. */
export function replaceMembers(
  archive: Buffer,
  name: string,
  members: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>,
): Uint8Array {
  const parts: Zippable = {};
  for (const { member, bytes } of openFile(archive, name)) {
    if (member === null) continue;
    const replaced = members.get(member);
    parts[replaced?.name ?? member] = [replaced?.bytes ?? bytes(), { mtime: UNDATED }];
  }
  return zipSync(parts);
}
