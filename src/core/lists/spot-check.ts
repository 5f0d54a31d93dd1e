import { type Stratum, drawSample } from './draw-sample.js';
import { captionsOf, headed, numberNotes } from './letterhead.js';
import type { List, ListInput } from './list.js';
import {
  CONCLUSION,
  DEPARTMENT,
  SOURCE,
  SYSTEM_NAME,
  answer,
  answersShown,
  blank,
} from './system-columns.js';
import { type SystemRow, systemRows } from './system-row.js';
import { type ColumnOf, type Table, numbered, tabulate } from './table.js';

interface DrawnRow extends SystemRow {
  readonly stratum: string;
}

const COLUMNS: readonly ColumnOf<DrawnRow>[] = [
  { title: '层', width: 20, block: true, cell: ({ stratum }) => stratum },
  numbered,
  DEPARTMENT,
  SYSTEM_NAME,
  CONCLUSION,
  answer('lifecycle', 9),
  answersShown(['useFrequency', 'lastUsed', 'annualOpsCost'], 44),
  SOURCE,
  blank('现场核查情况', 26),
  blank('与填报是否一致', 12),
  blank('核查人', 10),
];

const STRATA: readonly ColumnOf<Stratum<SystemRow>>[] = [
  numbered,
  { title: '层（单位、类别）', width: 60, cell: ({ name }) => name },
  { title: '系统数', width: 20, align: 'right', format: 'count', sum: true, cell: ({ total }) => total },
  {
    title: '抽取数',
    width: 20,
    align: 'right',
    format: 'count',
    sum: true,
    cell: ({ drawn }) => drawn.length,
  },
];

/** Cleaning is checked where it was suspected or decided; the others show whether something was missed. */
const kindOf = ({ standing, settlement }: SystemRow): string =>
  settlement || standing === 'suspected' || standing === 'conflicting' ? '疑似或已认定' : '其他';

export const spotCheck: List = {
  id: 'spot-check',
  title: '抽检清单',
  stage: 'office',
  tables(input) {
    const strata = drawSample(systemRows(input, { includes: () => true }), {
      ...input.draw,
      idOf: ({ judged }) => judged.id,
      stratumOf: (row) => `${row.judged.department}　${kindOf(row)}`,
    });
    return [drawnTable(input, strata), strataTable(input, strata)];
  },
};

function drawnTable(input: ListInput, strata: readonly Stratum<SystemRow>[]): Table {
  const rows = strata.flatMap(({ name, drawn }) => drawn.map((row): DrawnRow => ({ ...row, stratum: name })));
  return {
    sheet: '抽检',
    title: headed(input, '政务信息系统清理情况抽检清单'),
    captions: captionsOf(input, rows.length),
    ...tabulate(rows, COLUMNS),
    notes: numberNotes([describeDraw(input)]),
  };
}

const describeDraw = ({ draw: { seed, share } }: ListInput): string =>
  `分层随机抽样：按单位和是否疑似（或已认定）分层，每层抽取${Math.round(share * 100)}%、至少一个；种子“${seed}”。` +
  '层内按“种子|系统编号”的散列值（FNV-1a）从小到大排列，取前若干个；同一登记册、同一种子，任何人重抽结果相同。抽样后不得更换。';

function strataTable(input: ListInput, strata: readonly Stratum<SystemRow>[]): Table {
  return {
    sheet: '抽样方案',
    title: headed(input, '抽样方案'),
    captions: captionsOf(input, strata.length, '层'),
    ...tabulate(strata, STRATA),
    notes: numberNotes([describeDraw(input)]),
  };
}
