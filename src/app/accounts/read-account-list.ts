import { type Sheet, cellText, squeeze } from '../../core/intake/sheet.js';
import type { AccountRole } from '../account-port.js';
import { ACCOUNT_ROLES, ROLE_TITLES } from './account-roles.js';

/** One line of the list that the office sends in: who shall have an account. */
export interface AccountLine {
  /** 1-based, as the spreadsheet shows it. */
  readonly row: number;
  readonly department: string;
  readonly displayName: string;
  /** Empty: we choose one. */
  readonly name: string;
  readonly role: AccountRole;
}

export interface AccountList {
  readonly lines: readonly AccountLine[];
  /** What is wrong, in Chinese, each with its row. */
  readonly errors: readonly string[];
}

const HEADINGS = {
  department: /^(?:填报)?(?:单位|部门)(?:名称)?$/u,
  displayName: /^(?:姓名|经办人|联系人|填报人)$/u,
  name: /^(?:账号|帐号|用户名)$/u,
  role: /^角色$/u,
} as const;

type Columns = Partial<Record<keyof typeof HEADINGS, number>>;
const HEADER_ROWS = 10;

/** Reads the list: a heading 单位 (and 姓名, 账号, 角色 where wanted), then one person a line. */
export function readAccountList(sheets: readonly Sheet[]): AccountList {
  for (const sheet of sheets) {
    for (const [index, cells] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
      const columns = columnsOf(cells.map(cellText));
      if (columns.department !== undefined) return readLines(sheet, index + 1, columns);
    }
  }
  return { lines: [], errors: ['没有找到“单位”一列（可以另有“姓名”“账号”“角色”）'] };
}

function columnsOf(headings: readonly string[]): Columns {
  const found: Columns = {};
  for (const [id, pattern] of Object.entries(HEADINGS) as [keyof Columns, RegExp][]) {
    const column = headings.findIndex((heading) => pattern.test(squeeze(heading)));
    if (column >= 0) found[id] = column;
  }
  return found;
}

function readLines({ rows }: Sheet, start: number, columns: Columns): AccountList {
  const lines: AccountLine[] = [];
  const errors: string[] = [];
  for (const [offset, cells] of rows.slice(start).entries()) {
    const row = start + offset + 1;
    const text = (id: keyof Columns) => {
      const column = columns[id];
      return column === undefined ? '' : cellText(cells[column] ?? null).trim();
    };
    const department = text('department');
    const title = text('role');
    if (!department && !text('displayName') && !text('name')) continue;
    const role = title ? roleOf(title) : 'department';
    if (role === null)
      errors.push(`第 ${row} 行的角色“${title}”不在可选项内：${Object.values(ROLE_TITLES).join('、')}`);
    else if (role === 'department' && !department) errors.push(`第 ${row} 行没有写单位`);
    else lines.push({ row, department, displayName: text('displayName'), name: text('name'), role });
  }
  if (!lines.length && !errors.length) errors.push('表头下面没有内容');
  return { lines, errors };
}

const roleOf = (title: string): AccountRole | null =>
  ACCOUNT_ROLES.find((role) => role === title || ROLE_TITLES[role] === title) ?? null;
