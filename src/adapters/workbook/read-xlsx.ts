import { IDENTITY_SHEET, type FileWarning, type OpenedFile } from '../../core/intake/opened-file.js';
import { fileWarning } from '../../core/intake/refusals.js';
import type { Sheet } from '../../core/intake/sheet.js';
import { LIMITS } from './limits.js';
import { readSheetPart, type Workbook } from './read-sheet-part.js';
import { readStrings, type SharedTexts } from './read-strings.js';
import { readStyles } from './read-styles.js';
import { Refused } from './refused.js';
import { scanXml } from './scan-xml.js';
import { fullAllowance } from './sheet-rows.js';
import {
  readRelationships,
  type Relationship,
  relationshipsOf,
  type WorkbookParts,
} from './workbook-parts.js';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** Hidden on purpose: the identity of our own template, and its lists. */
export const isOwnHidden = (name: string): boolean => name === IDENTITY_SHEET || name.startsWith('_');

const NO_STRINGS: SharedTexts = { texts: [], struck: null };

/** Reads an Office Open XML workbook whose parts passed the gate. */
export function readXlsx(parts: WorkbookParts): OpenedFile {
  const main = mainPart(parts);
  const relations = readRelationships(parts, main);
  const { entries, is1904 } = readWorkbookPart(parts, main);
  const warnings: FileWarning[] = partWarnings(parts);
  const styles = partOf(parts, relations, 'styles');
  const strings = partOf(parts, relations, 'sharedStrings');
  for (const { part, isMissing } of [styles, strings])
    if (isMissing) warnings.push(fileWarning('PART_MISSING', { part }));
  const look = styles.part && !styles.isMissing ? readStyles(parts.xml(styles.part), styles.part) : null;
  const shared =
    strings.part && !strings.isMissing ? readStrings(parts.xml(strings.part), strings.part) : NO_STRINGS;
  const workbook: Workbook = {
    is1904,
    styles: look?.shown ?? null,
    strings: shared.texts,
    struck: { styles: look?.struck ?? null, strings: shared.struck },
    plainStrings: new Uint8Array(shared.texts.length),
    allowance: fullAllowance(),
  };
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    const relation = relations.get(entry.relation);
    if (relation && relation.type !== 'worksheet') continue;
    const part = relation ? parts.find(relation.target) : null;
    if (!part) throw new Refused('NOT_A_WORKBOOK', { part: relation?.target ?? entry.name });
    const xml = parts.xml(part);
    const result = readSheetPart({ ...entry, part, xml, badLinks: badLinksOf(parts, part) }, workbook);
    sheets.push(result.sheet);
    if (isOwnHidden(entry.name)) continue;
    if (entry.hidden) warnings.push(fileWarning('HIDDEN_SHEET', { sheet: entry.name }));
    warnings.push(...result.warnings);
  }
  parts.checkUnread();
  return { status: 'ok', sheets, warnings };
}

function mainPart(parts: WorkbookParts): string {
  if (!parts.has('_rels/.rels')) throw new Refused('NOT_A_WORKBOOK', { part: '_rels/.rels' });
  const relations = [...readRelationships(parts, '').values()];
  const target = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = parts.find(target);
  if (!part || !parts.has(relationshipsOf(part)))
    throw new Refused('NOT_A_WORKBOOK', { part: part ? relationshipsOf(part) : target });
  return part;
}

function readWorkbookPart(parts: WorkbookParts, main: string): { entries: SheetEntry[]; is1904: boolean } {
  const entries: SheetEntry[] = [];
  let is1904 = false;
  let isRoot = true;
  scanXml(parts.xml(main), main, {
    wantsText: false,
    text: () => undefined,
    close: () => undefined,
    open(name, attributes) {
      if (isRoot && name !== 'workbook') throw new Refused('XML_MALFORMED', { part: main, offset: 1 });
      isRoot = false;
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const [, relation = ''] = [...attributes].find(([key]) => /^(?:\w+:)?id$/u.test(key)) ?? [];
      entries.push({
        name: attributes.get('name') ?? '',
        hidden: /hidden/iu.test(attributes.get('state') ?? ''),
        relation,
      });
    },
  });
  if (!entries.length) throw new Refused('NO_SHEETS');
  if (entries.length > LIMITS.sheets)
    throw new Refused('TOO_MANY_SHEETS', { count: entries.length, limit: LIMITS.sheets });
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw new Refused('DUPLICATE_SHEET', { sheet: name });
    names.add(name);
  }
  return { entries, is1904 };
}

function partOf(
  parts: WorkbookParts,
  relations: ReadonlyMap<string, Relationship>,
  type: string,
): { part: string | null; isMissing: boolean } {
  const relation = [...relations.values()].find((candidate) => candidate.type === type);
  if (!relation) return { part: null, isMissing: false };
  const part = parts.find(relation.target);
  return { part: part ?? relation.target, isMissing: part === null };
}

/** Links of a sheet to scripts, local files and shares. */
function badLinksOf(parts: WorkbookParts, part: string): ReadonlySet<string> {
  if (!parts.has(relationshipsOf(part))) return new Set();
  const relations = [...readRelationships(parts, part)];
  const isBad = ({ type, target, isExternal }: Relationship): boolean =>
    type === 'hyperlink' &&
    isExternal &&
    !/^(?:https?|mailto|ftp|tel):/iu.test(target) &&
    /:|^[\\/]{2}/u.test(target);
  return new Set(relations.filter(([, relation]) => isBad(relation)).map(([id]) => id));
}

function partWarnings(parts: WorkbookParts): FileWarning[] {
  const warnings: FileWarning[] = [];
  const holds = (pattern: RegExp): boolean => parts.names.some((name) => pattern.test(name));
  if (!parts.has('[Content_Types].xml'))
    warnings.push(fileWarning('PART_MISSING', { part: '[Content_Types].xml' }));
  if (holds(/vbaProject\.bin$/iu)) warnings.push(fileWarning('MACRO', {}));
  if (holds(/^xl\/externalLinks\/[^/]+\.xml$/iu)) warnings.push(fileWarning('EXTERNAL_LINK', {}));
  return warnings;
}
