import { type Table, type TableColumn, numbered } from '../core/lists/table.js';
import { isNumeric } from '../core/survey/field.js';
import { type FieldId, displayValue, fieldOf, headingOf } from '../core/survey/survey.js';
import { type ShownSystemQuery, querySystems } from './query-systems.js';
import type { Ports } from './ports.js';
import { roundForReading } from './resolve-round.js';

/** More systems than a province has. */
const EVERY = 1_000_000;

export interface RegisterExport extends Omit<ShownSystemQuery, 'offset' | 'limit' | 'personal'> {
  /** Questions beside name and unit, in order. */
  readonly columns: readonly FieldId[];
}

/** What a page of the register shows, all of its rows, as a workbook; contacts hidden. */
export async function exportRegister(
  { columns, ...query }: RegisterExport,
  ports: Ports,
): Promise<Uint8Array> {
  const { name, asOf } = await roundForReading({ round: query.round }, ports.register);
  const subject = `${name} 台账`;
  await ports.trail.record({ actor: ports.actor, action: 'list.export', subject });
  const { total, items } = await querySystems(
    { ...query, personal: 'masked', offset: 0, limit: EVERY },
    ports,
  );
  const table: Table = {
    ...{ sheet: '系统台账', title: `${name}政务信息系统台账`, notes: [] },
    captions: [`基准日：${asOf}；共 ${total} 个系统`],
    columns: [
      numbered,
      { title: '系统名称', width: 26 },
      { title: '填报单位', width: 20 },
      ...columns.map(columnOf),
    ],
    rows: items.map(({ systemName, department, values }, index) => [
      ...[index + 1, systemName, department],
      ...columns.map((id) => {
        const value = values[id];
        return typeof value === 'number' ? value : displayValue(value);
      }),
    ]),
  };
  return ports.tables.write([table], asOf);
}

const columnOf = (id: FieldId): TableColumn => {
  const isNumber = isNumeric(fieldOf(id).kind);
  return {
    ...{ title: headingOf(id), width: fieldOf(id).kind === 'text' ? 24 : 14 },
    ...(isNumber ? { align: 'right' } : {}),
    ...(fieldOf(id).kind === 'money' ? { format: 'money' } : {}),
  };
};
