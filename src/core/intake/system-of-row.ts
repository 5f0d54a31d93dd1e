import { departmentKey, fileStem } from './department-name.js';
import type { TemplateIdentity } from './opened-file.js';
import type { SheetReading, SurveyRow } from './read-records.js';
import { squeeze } from './sheet.js';
import type { FileReading } from './opened-file.js';
import type { ReadSystem } from './stored-system.js';
import type { StageOptions } from './stage-options.js';

/** Where a row was read. */
export interface SystemContext {
  readonly reading: FileReading;
  readonly found: SheetReading;
  readonly identity: TemplateIdentity | null;
  /** See `partOf`. */
  readonly part: string;
  /** How often a name occurred so far on this sheet. */
  readonly names: Map<string, number>;
  readonly options: StageOptions;
}

/** Evidence is followed by file name: a member of a zip is named by itself. */
const sourceFile = ({ file, member }: FileReading): string =>
  (member ?? file).normalize('NFC').replace(/^.*[\\/]/u, '');

/** A row as the system it declares. */
export function systemOfRow(row: SurveyRow, department: string, context: SystemContext): ReadSystem {
  const { reading, found, names, options } = context;
  const systemName = row.text('systemName');
  const file = sourceFile(reading);
  const key = [departmentKey(department, options.aliases), squeeze(systemName)].join('\u0000');
  const occurrence = (names.get(key) ?? 0) + 1;
  names.set(key, occurrence);
  return {
    // Derived from unit, name and source, so that a fresh register gives the same ids.
    id: `S${options.fingerprint([key, file, found.sheet, String(occurrence)].join('\u0000')).slice(0, 14)}`,
    department,
    systemName,
    source: { file, sheet: found.sheet, row: row.row, column: row.column },
    ownerUnit: row.text('ownerUnit'),
    part: context.part,
    fingerprint: options.fingerprint(row.valuesJson),
    of: row,
  };
}

/**
 * The part of its unit that a sheet speaks for: one subordinate unit, the whole unit on our own template,
 * otherwise the file and sheet. Only a later submission of the same part can leave a system out.
 */
export function partOf({
  reading,
  found,
  identity,
}: Pick<SystemContext, 'reading' | 'found' | 'identity'>): string {
  const owners = new Set(
    found.rows.map((row) => (row.value('ownerUnitKind') === '所属单位' ? row.text('ownerUnit') : '')),
  );
  const [owner = ''] = owners;
  if (owners.size === 1 && owner) return `所属单位 ${owner}`;
  return identity ? '本单位' : `${fileStem(reading.member ?? reading.file)} · ${found.sheet}`;
}
