import type { Column } from './column.js';
import { squeeze } from './sheet.js';
import type { View } from './view.js';

/** 机密级, 涉密（待定密）, where secrecy is asked for: in doubt a row that speaks of it is not stored. */
export const saysClassified = (raw: string): boolean =>
  raw.includes('密') && /秘密|机密|绝密|涉密/u.test(raw) && (!/[非不否无]/u.test(raw) || IN_PART.test(raw));
/** 部分不涉密, 不全涉密: the rest is. */
const IN_PART = /部分(?:不|非)|[不非](?:是)?(?:完全|全|都|均|[不非])/u;

const LEVEL = '(?:涉密|秘密|机密|绝密)';
/** 秘密级, 机密★20年, 涉密专网: how a system, or what it holds or runs on, is marked, and nothing else in the cell. */
const MARK = new RegExp(`^${LEVEL}(?:级|件|系统|信息系统|项目|专网|内网|网络?|局域网)?(?:[★☆].{0,6})?$`, 'u');
/** 值班系统（秘密级） */
const IN_BRACKETS = new RegExp(`[(\\[【〔]${LEVEL}(?:级|件|系统)?(?:[★☆].{0,6})?[)\\]】〕]`, 'u');
/** 本系统为涉密信息系统, 已定为机密级, 涉密，另行报送; what takes it back stands before it. */
const SAID = new RegExp(
  `(?<![非不未无否])(?:属于?|为|是|按|系统|定为|定密为|确定为)(?:${LEVEL}级?(?:信息)?系统|国家秘密(?![^，,。;；]{0,8}(?:法|规定|局))|(?:秘密|机密|绝密)级|涉密(?:管理|项目|单机|$|[，,。;；]))|^${LEVEL}(?:信息)?(?:系统)?[，,。;；]`,
  'u',
);

/** Does a text say that the system it stands beside is classified? What a system does with secrets is no mark. */
export function saysSecret(text: string, isName: boolean): boolean {
  if (!text.includes('密')) return false;
  const plain = squeeze(text);
  return MARK.test(plain) || SAID.test(plain) || (isName && IN_BRACKETS.test(plain));
}

/**
 * The column of a cell that marks a system as classified under another question than that, or under a heading that
 * nobody understands; `null` for none. In doubt a system is not stored (Law on Guarding State Secrets).
 */
export function secretMark(view: View, columns: readonly Column[], row: number): number | null {
  const marked = columns.find(({ index, match }) => {
    if (match?.field === 'classification') return false;
    const cell = view.cell(row, index);
    return typeof cell === 'string' && saysSecret(cell, match?.field === 'systemName');
  });
  return marked?.index ?? null;
}
