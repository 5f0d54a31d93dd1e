import { type FieldId, FIELD_IDS, fieldOf } from '../survey/survey.js';
import type { Column } from './column.js';
import { squeeze } from './sheet.js';

/**
 * What a person confirmed about a form: which heading asks which question (`null`: none of ours), and what
 * wordings mean. Remembered per form shape, and per department where the wording is its own.
 */
export interface FormMapping {
  /** Shape of the form: see `formShape`. */
  readonly form: string;
  /** `null`: for whoever sends this form. */
  readonly department: string | null;
  readonly columns: Readonly<Record<string, FieldId | null>>;
  readonly values: Readonly<Partial<Record<FieldId, Readonly<Record<string, string>>>>>;
}

/** The headings of a table, in order: two files with equal headings are one form. */
export const formShape = (columns: readonly Pick<Column, 'heading'>[]): string =>
  columns
    .map(({ heading }) => squeeze(heading))
    .filter(Boolean)
    .join('|');

/** The columns as a person confirmed them; a heading the mapping does not name keeps its own match. */
export function applyMapping(
  columns: readonly Column[],
  { columns: confirmed }: FormMapping,
): readonly Column[] {
  const taken = new Set(Object.values(confirmed));
  return columns.map((column) => {
    const heading = squeeze(column.heading);
    if (!(heading in confirmed))
      return column.match && taken.has(column.match.field) ? { ...column, match: null } : column;
    const field = confirmed[heading] ?? null;
    return {
      ...column,
      match: field === null ? null : confirmedAs(column, field),
    };
  });
}

/** What is confirmed keeps what its wording says besides: 是否尚未接入 still asks the contrary. */
const confirmedAs = ({ match }: Column, field: FieldId): Column['match'] =>
  match?.field === field ? { ...match, confidence: 1 } : { field, confidence: 1, factor: match?.factor ?? 1 };

/** The mapping for a form: the department's own before the one for everybody. */
export function mappingFor(
  mappings: readonly FormMapping[],
  columns: readonly (Column | Pick<Column, 'heading'>)[],
  department: string | null,
): FormMapping | null {
  const form = formShape(columns);
  const fitting = mappings.filter((mapping) => mapping.form === form);
  return (
    fitting.find((mapping) => mapping.department !== null && mapping.department === department) ??
    fitting.find((mapping) => mapping.department === null) ??
    null
  );
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks a mapping file: the mappings, or everything that is wrong with them. */
export function checkMappings(content: unknown): {
  readonly mappings: readonly FormMapping[];
  readonly errors: readonly string[];
} {
  if (!Array.isArray(content)) return { mappings: [], errors: ['对应关系文件应当是一个列表'] };
  const errors: string[] = [];
  const mappings = (content as readonly unknown[]).map((item, index): FormMapping => {
    const at = `第 ${index + 1} 项`;
    if (!isPlain(item) || typeof item['form'] !== 'string' || !item['form'])
      errors.push(`${at}没有写明表样（form）`);
    const { form = '', department = null, columns = {}, values = {} } = isPlain(item) ? item : {};
    for (const [heading, field] of Object.entries(isPlain(columns) ? columns : {})) {
      if (field !== null && !FIELD_IDS.includes(field as FieldId))
        errors.push(`${at}的“${heading}”对应的“${String(field)}”不是普查问题`);
    }
    for (const [field, words] of Object.entries(isPlain(values) ? values : {})) {
      if (!FIELD_IDS.includes(field as FieldId)) errors.push(`${at}的“${field}”不是普查问题`);
      else {
        for (const [word, code] of Object.entries(isPlain(words) ? words : {})) {
          if (!(fieldOf(field as FieldId).codes as readonly unknown[]).includes(code)) {
            errors.push(
              `${at}把“${word}”对应到“${String(code)}”，它不在“${fieldOf(field as FieldId).label}”的选项里`,
            );
          }
        }
      }
    }
    return {
      form: String(form),
      department: department === null ? null : String(department),
      columns: columns as FormMapping['columns'],
      values: values as FormMapping['values'],
    };
  });
  return errors.length ? { mappings: [], errors } : { mappings, errors };
}
