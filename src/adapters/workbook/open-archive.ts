import type { FileWarning, OpenedFile } from '../../core/intake/opened-file.js';
import { fileWarning, inBrackets, refusal } from '../../core/intake/refusals.js';
import { extensionOf, SHEET_EXTENSIONS } from './gate.js';
import type { ZipDirectory, ZipEntry } from './zip-directory.js';

/** The workbooks of a zip, and what is said about the archive itself. */
export interface OpenedArchive {
  readonly members: readonly { readonly name: string; readonly entry: ZipEntry }[];
  /** `null` when there is nothing to say. */
  readonly opened: OpenedFile | null;
}

const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'tar', 'tgz']);
/** What operating systems and office programs leave in folders. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\._|~\$|\.~|Thumbs\.db$|desktop\.ini$|\.DS_Store$)/iu;
const ESCAPES = /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/iu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const UNSAFE = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LONGEST_NAME = 255;

export function openArchive({ entries }: ZipDirectory, before: readonly FileWarning[]): OpenedArchive {
  const members: { name: string; entry: ZipEntry }[] = [];
  const warnings = [...before];
  const junk: string[] = [];
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const path = entry.name.replaceAll('\\', '/');
    const name = shownName(path);
    if (JUNK.test(path)) junk.push(name);
    else if (ESCAPES.test(entry.name)) warnings.push(fileWarning('ZIP_PATH', { member: name }));
    else if (entry.isSymlink) warnings.push(fileWarning('ZIP_SYMLINK', { member: name }));
    else if (ARCHIVES.has(extensionOf(path))) warnings.push(fileWarning('NESTED_ARCHIVE', { member: name }));
    else {
      if (name !== path || isReserved(path)) warnings.push(fileWarning('FILENAME', { member: name }));
      if (SHEET_EXTENSIONS.has(extensionOf(path))) members.push({ name, entry });
      else warnings.push(fileWarning('MEMBER_SKIPPED', { member: name }));
    }
  }
  if (junk.length) warnings.push(fileWarning('JUNK_SKIPPED', { member: junk[0], count: junk.length }));
  return { members, opened: members.length ? remarks(warnings) : nothing(warnings) };
}

const remarks = (warnings: readonly FileWarning[]): OpenedFile | null =>
  warnings.length ? { status: 'ok', sheets: [], warnings } : null;

function nothing(warnings: readonly FileWarning[]): OpenedFile {
  const isNested = warnings.some(({ code }) => code === 'NESTED_ARCHIVE');
  const skipped = String(warnings.length || '');
  return isNested
    ? refusal('NESTED_ARCHIVE', {}, warnings)
    : refusal('ARCHIVE_EMPTY', { skipped: inBrackets(skipped) }, warnings);
}

function isReserved(path: string): boolean {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return RESERVED.test(base) || /[<>:"|?*]/u.test(base);
}

/** One line, left to right, of bearable length: what may stand in a list or a log. */
function shownName(path: string): string {
  const safe = path.replace(UNSAFE, '\ufffd');
  const [folder, base] = [safe.slice(0, safe.lastIndexOf('/') + 1), safe.slice(safe.lastIndexOf('/') + 1)];
  if (base.length <= LONGEST_NAME) return safe;
  const extension = `.${extensionOf(base)}`;
  return `${folder}${base.slice(0, LONGEST_NAME - extension.length - 1)}\u2026${extension}`;
}
