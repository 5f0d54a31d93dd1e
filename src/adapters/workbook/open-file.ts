import type { OpenedFile } from '../../core/intake/opened-file.js';
import { fileWarning, refusal } from '../../core/intake/refusals.js';
import { cellText, squeeze, type Sheet } from '../../core/intake/sheet.js';
import { gate, type Gated } from './gate.js';
import { inflatePart } from './inflate-part.js';
import { openArchive } from './open-archive.js';
import { parseWorkbook } from './parse-workbook.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { Refused } from './refused.js';
import type { ZipEntry } from './zip-directory.js';

/** Something to be read: nothing is unpacked before `open`, so that a batch can be taken up in its middle. */
export interface Unopened {
  readonly member: string | null;
  /** What the hash is of. */
  readonly bytes: () => Buffer;
  readonly open: () => OpenedFile;
}

/** The file itself, or each workbook of an archive and then what is to be said of the archive. */
export function openFile(bytes: Buffer, name: string): readonly Unopened[] {
  const whole = (open: () => OpenedFile): Unopened => ({ member: null, bytes: () => bytes, open });
  let gated: Gated;
  try {
    gated = gate(bytes, name);
  } catch (error) {
    return [whole(() => rejected(error))];
  }
  if (gated.kind !== 'archive') return [whole(() => openGated(bytes, gated))];
  const { members, opened } = openArchive(gated.directory, gated.warnings);
  const unopened = members.map((member) => openMember(member.name, member.entry));
  return opened ? [...unopened, whole(() => opened)] : unopened;
}

function openMember(name: string, entry: ZipEntry): Unopened {
  let content: Buffer | null = null;
  const unpacked = (): Buffer => (content ??= inflatePart(entry));
  return {
    member: name,
    bytes() {
      try {
        return unpacked();
      } catch {
        return entry.packed;
      }
    },
    open() {
      try {
        const bytes = unpacked();
        const gated = gate(bytes, name);
        if (gated.kind === 'archive') throw new Refused('NESTED_ARCHIVE');
        return openGated(bytes, gated);
      } catch (error) {
        return rejected(error);
      } finally {
        content = null;
      }
    },
  };
}

function openGated(bytes: Buffer, gated: Exclude<Gated, { kind: 'archive' }>): OpenedFile {
  try {
    const opened =
      gated.kind === 'xlsx'
        ? readXlsx(gated.parts)
        : gated.kind === 'csv'
          ? readCsv(bytes)
          : parseWorkbook(bytes);
    if (opened.status === 'rejected') return opened;
    opened.sheets.forEach(refuseTwinHeadings);
    const isEmpty = opened.sheets.every(({ rows }) => rows.length === 0);
    const remarks = isEmpty ? [fileWarning('NO_DATA', {})] : [];
    return { ...opened, warnings: [...gated.warnings, ...opened.warnings, ...remarks] };
  } catch (error) {
    return rejected(error);
  }
}

/** Whatever else is thrown on bad content means that the content is bad. */
function rejected(error: unknown): OpenedFile {
  if (error instanceof Refused) return refusal(error.code, error.slots);
  return refusal('FILE_DAMAGED');
}

/** A table whose headings are all one word: no answer could be told from the others. */
function refuseTwinHeadings({ name, rows, merges }: Sheet): void {
  const row = rows.findIndex((cells) => cells.length > 0);
  const headings = (rows[row] ?? []).map((cell) => squeeze(cellText(cell))).filter(Boolean);
  const [heading = ''] = headings;
  if (merges.length || rows.length < row + 2 || headings.length < 3) return;
  if (headings.every((other) => other === heading) && /\p{L}/u.test(heading))
    throw new Refused('DUPLICATE_HEADER', { sheet: name, row: row + 1, heading });
}
