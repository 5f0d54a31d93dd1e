import type { FieldId } from '../survey/survey.js';
import { type Body, isTitleAgain, sampleEnd } from './body.js';
import type { Column } from './column.js';
import { isOffice } from './is-office.js';
import { squeeze } from './sheet.js';

/** Of the units named, so many must be of one kind. */
const MOST = 0.8;
/** A heading that says 填报单位 or 系统名称 in words met before is believed. */
const SURE = 0.95;

const COMPANY = /公司|集团|企业|厂$|研究所|研究院|有限|股份|科技|软件|电信|移动|联通|铁塔/u;
const PUBLIC_BODY =
  /(?:局|委|委员会|办|办公室|厅|部|院|馆|中心|政府|支队|大队|队|站|所|总工会|协会|学校|中学|小学|医院|社|处|街道|镇|乡)$/u;
/** 运营单位 may run a system for its owner or own it; 运维单位 does not. */
const RUNS_ITS_OWN = /运营|运行/u;
/** 哪个部门在用 on a sheet of one unit. */
const USES = /部门.*用|用.*部门/u;
const MAINTAINS = /维|技术|支持/u;

/**
 * Which unit a column names, where its heading leaves that open: 使用部门 over 国库科, 采购办 is an office of the unit;
 * 运营单位 over 市图书馆, 市博物馆 is the unit itself, over companies it maintains the system, over both nobody knows.
 */
export function settleUnit(body: Body, column: Column, department: string | null): Column {
  const { match } = column;
  if (!match || match.parts || match.confidence >= SURE) return column;
  if (match.field === 'departmentName' && isMostly(body, column, isOffice) && !asks(body, 'ownerUnit'))
    return { ...column, match: { ...match, field: 'ownerUnit' } };
  const heading = column.path.at(-1) ?? '';
  // 承担单位 over companies on a sheet of 市统计局: who works for it, in whatever way.
  const areCompanies = (): boolean => isMostly(body, column, (name) => COMPANY.test(name));
  if (match.field === 'departmentName' && department !== null && !COMPANY.test(department) && areCompanies())
    return { ...column, match: null };
  if (
    match.field === 'departmentName' &&
    department !== null &&
    USES.test(heading) &&
    !asks(body, 'ownerUnit')
  )
    return isMostly(body, column, (name) => name !== squeeze(department))
      ? { ...column, match: { ...match, field: 'ownerUnit' } }
      : column;
  if (match.field !== 'opsProvider' || !RUNS_ITS_OWN.test(heading) || MAINTAINS.test(heading)) return column;
  if (isMostly(body, column, (name) => COMPANY.test(name)) === true) return column;
  if (department !== null || asks(body, 'departmentName')) return column;
  return isMostly(body, column, isPublicBody)
    ? { ...column, match: { ...match, field: 'departmentName' } }
    : { ...column, match: null };
}

const isPublicBody = (name: string): boolean => PUBLIC_BODY.test(name) && !COMPANY.test(name);

const asks = ({ header }: Body, field: FieldId): boolean =>
  header.columns.some(({ match }) => match?.field === field);

function isMostly(body: Body, column: Column, is: (name: string) => boolean): boolean {
  const { view, header } = body;
  let named = 0;
  let fitting = 0;
  for (let row = header.bodyStart; row < sampleEnd(body); row++) {
    const text = view.text(row, column.index);
    const name = squeeze(text);
    if (name.length < 2 || isTitleAgain(column, text.trim())) continue;
    named++;
    if (is(name)) fitting++;
  }
  return named > 0 && fitting >= named * MOST;
}
