import { type ErasedSheet, changeCells, expireContacts, expireNumbers } from '../core/intake/erase-cells.js';
import { IDENTITY_SHEET } from '../core/intake/opened-file.js';
import type { Sheet } from '../core/intake/sheet.js';
import { ERASED, EXPIRED, type PersonPattern, personPattern } from '../core/survey/person-pattern.js';
import { Fault } from './fault.js';
import type { PersonFile, PersonPlace } from './person-port.js';
import type { Ports } from './ports.js';
import { checkDate } from './resolve-round.js';

/** Where a person is named in a stored file. */
export interface FilePlace {
  readonly file: string;
  readonly member: string | null;
  readonly sheet: string;
  readonly cells: readonly string[];
}

export interface PersonPlaces {
  readonly register: readonly PersonPlace[];
  readonly files: readonly FilePlace[];
  /** Files that could not be opened, so nobody knows. */
  readonly unread: readonly string[];
}

type Change = (sheet: Sheet) => ErasedSheet;

interface ChangedFile {
  readonly file: PersonFile;
  /** Sheets that stand for each member from now on. */
  readonly members: readonly { readonly sha256: string; readonly sheets: readonly Sheet[] }[];
  readonly places: readonly FilePlace[];
}

/** Finds every place that names a person, by telephone number or name; the look is recorded, the person is not. */
export async function findPerson(text: string, ports: Ports): Promise<PersonPlaces> {
  const pattern = patternOf(text);
  await ports.trail?.record({ actor: ports.actor, action: 'person.find', subject: '按电话或姓名查找' });
  const { changed, unread } = await changeFiles(
    await ports.register.persons.files(),
    erasing(pattern),
    ports,
  );
  return {
    register: await inRegister(pattern, ports),
    files: changed.flatMap(({ places }) => places),
    unread,
  };
}

/**
 * Erases a person everywhere but in backups: texts of the register in one unit of work, and the cells of stored
 * files, whose original bytes are given up for the sheets without those cells. What stays is an entry that says how
 * many places there were. Can be repeated after a crash: originals go last.
 */
export async function erasePerson(text: string, ports: Ports): Promise<PersonPlaces> {
  const pattern = patternOf(text);
  const { changed, unread } = await changeFiles(
    await ports.register.persons.files(),
    erasing(pattern),
    ports,
  );
  await keepChanged(changed, ports);
  const places = await inRegister(pattern, ports);
  const cells = changed.flatMap((file) => file.places).reduce((sum, place) => sum + place.cells.length, 0);
  const subject = `登记册 ${places.length} 处，文件 ${changed.length} 个（${cells} 个单元格）`;
  await ports.register.write({ actor: ports.actor, action: 'person.erase', subject }, async ({ persons }) => {
    for (const place of await persons.find(pattern.like)) {
      const without = place.text.replace(pattern.expression, ERASED);
      if (without !== place.text) await persons.replaceText(place, without);
    }
    await persons.markRedacted(changed.flatMap(({ members }) => members.map(({ sha256 }) => sha256)));
  });
  await forgetOriginals(changed, ports);
  return { register: places, files: changed.flatMap((file) => file.places), unread };
}

export interface Retention {
  readonly systems: number;
  readonly files: number;
  readonly unread: readonly string[];
}

/** Gives up the contacts of rounds whose survey date lies before a day: nobody needs to call about them any more. */
export async function expirePersons(before: string, ports: Ports): Promise<Retention> {
  checkDate(before);
  const { persons } = ports.register;
  const mappings = await ports.register.mappings();
  const change: Change = (sheet) =>
    sheet.name === IDENTITY_SHEET
      ? { sheet, cells: [] }
      : expireContacts(sheet, { mappings, department: null });
  const { changed, unread } = await changeFiles(await persons.files(before), change, ports);
  await keepChanged(changed, ports);
  const act = { actor: ports.actor, action: 'person.retain', subject: `基准日早于 ${before} 的批次` };
  const systems = await ports.register.write(act, async (writer) => {
    const count = await writer.persons.expireContacts(before, EXPIRED, expireNumbers);
    await writer.persons.markRedacted(changed.flatMap(({ members }) => members.map(({ sha256 }) => sha256)));
    return count;
  });
  await forgetOriginals(changed, ports);
  return { systems, files: changed.length, unread };
}

export const describeRetention = ({ systems, files, unread }: Retention): readonly string[] => [
  `已抹去 ${systems} 个系统、${files} 个文件里的联系人和电话。`,
  ...describeUnread(unread),
];

/** Files that nobody could look into are named, never passed over. */
export const describeUnread = (names: readonly string[]): readonly string[] =>
  names.length ? [`没能打开、因而没有查到的文件：${names.join('、')}`] : [];

function patternOf(text: string): PersonPattern {
  const pattern = personPattern(text);
  if (!pattern) throw new Fault('person-too-short');
  return pattern;
}

async function inRegister(
  { like, expression }: PersonPattern,
  ports: Ports,
): Promise<readonly PersonPlace[]> {
  const found = await ports.register.persons.find(like);
  return found.filter(({ text }) => text.search(expression) >= 0).map(({ text: _, ...place }) => place);
}

const erasing =
  ({ expression }: PersonPattern): Change =>
  (sheet) =>
    changeCells(sheet, (text) => text.replace(expression, ERASED));

/** Opens every file and tries the change on it; nothing is written yet. */
async function changeFiles(
  files: readonly PersonFile[],
  change: Change,
  ports: Ports,
): Promise<{ readonly changed: readonly ChangedFile[]; readonly unread: readonly string[] }> {
  const changed: ChangedFile[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const readings = await ports.reader.read({ name: file.name, path: ports.eraser.pathOf(file) });
    const places: FilePlace[] = [];
    const members: { readonly sha256: string; readonly sheets: readonly Sheet[] }[] = [];
    for (const { member, sha256, opened } of readings) {
      if (opened.status === 'rejected') unread.push(member ?? file.name);
      else {
        const erased = opened.sheets.map(change);
        for (const { sheet, cells } of erased)
          if (cells.length) places.push({ file: file.name, member, sheet: sheet.name, cells });
        // What was kept instead of bytes goes on under the hash of the bytes.
        const known = file.isRedacted ? file.sha256 : sha256;
        if (file.members.some((own) => own.sha256 === known))
          members.push({ sha256: known, sheets: erased.map(({ sheet }) => sheet) });
      }
    }
    if (places.length) changed.push({ file, members, places });
  }
  return { changed, unread };
}

async function keepChanged(changed: readonly ChangedFile[], { eraser }: Ports): Promise<void> {
  for (const { members } of changed)
    for (const { sha256, sheets } of members) await eraser.keepInstead(sheets, sha256);
}

async function forgetOriginals(changed: readonly ChangedFile[], { eraser }: Ports): Promise<void> {
  for (const { file } of changed) if (!file.isRedacted) await eraser.forget(file.sha256);
}
