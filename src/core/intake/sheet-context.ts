import { departmentInCaption } from './department-name.js';
import { moneyFactor } from './plain-heading.js';
import { squeeze } from './sheet.js';

/** What the lines above a table, its title and the sheet name say for all of its rows. */
export interface SheetContext {
  /** Unit named in a caption line (填报单位：…) or in the title. */
  readonly department: string | null;
  /** What turns a bare amount into 万元, from 单位：元. */
  readonly factor: number;
  /** 在建, 拟建 or 已建, when the title or sheet name says so. */
  readonly lifecycle: '已建' | '在建' | '拟建' | null;
}

/** How the name of a unit ends. */
export const UNIT_NAME =
  /(?:局|委员?会?|办公?室?|厅|部|院|馆|中心|政府|支队|大队|队|站|所|公司|总工会|协会|学校|[中小大]学|[一二三四五六七八九十]中|幼儿园|医院|社|处|街道|镇|乡)$/u;
const TITLE =
  /^(.{3,30}?)(?:已建|在建|拟建|现有|自建)?(?:的)?(?:电子)?(?:政务|业务|应用)?(?:信息)?(?:化)?(?:应用|业务)?系统/u;
const NOT_A_UNIT = /^(?:各|本|全市|全省|全县|全区|市直|部门|单位|附件|关于|\d)/u;

/** 市公证处, 市司法局机关: a text that is nothing but the name of a unit. */
export const isUnitName = (text: string): boolean =>
  /^\p{Script=Han}{3,25}$/u.test(text) &&
  UNIT_NAME.test(text.replace(/机关$/u, '')) &&
  !NOT_A_UNIT.test(text);

/** 天津市公安交通管理局车辆管理所信息系统情况表 → the unit in front; a title that names none gives none. */
export function departmentInTitle(title: string): string | null {
  const name = TITLE.exec(squeeze(title).replace(/^附[件表]?\d*[:：]?/u, ''))?.[1];
  return name !== undefined && UNIT_NAME.test(name) && !NOT_A_UNIT.test(name) ? name : null;
}

/** The stage that a title speaks of, alone. */
export function lifecycleIn(text: string): SheetContext['lifecycle'] {
  const stages = (['已建', '在建', '拟建'] as const).filter((stage) => text.includes(stage));
  return stages.length === 1 ? (stages[0] ?? null) : null;
}

/** 填报单位 whose answer stands in the next cell. */
export const isUnitLabel = (text: string): boolean =>
  /^(?:填报|报送|申报|上报|填表|预算|登记|自查)(?:单位|部门)(?:[（(].{1,4}[)）])?$/u.test(squeeze(text));

/** 金额单位 | 元 */
const MONEY_UNIT_LABEL = /^(?:金额|货币|资金|计量|经费|费用)?单位$/u;

/** 填报单位： | 市粮食局: a caption whose answer stands in the next cell is one line with it. */
function joinCaptions(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => {
    const next = texts[index + 1] ?? '';
    const isOpen =
      /[:：]\s*$/u.test(text) ||
      isUnitLabel(text) ||
      (MONEY_UNIT_LABEL.test(squeeze(text)) && moneyFactor(squeeze(next)) !== null);
    if (!isOpen || /[:：]/u.test(next)) return text;
    // In narrow cells a line may break anywhere.
    const name = isUnitName(squeeze(next)) ? squeeze(next) : next;
    return `${(isUnitLabel(text) ? squeeze(text) : text.trim()).replace(/[:：]$/u, '')}：${name}`;
  });
}

/** 单位：万元, 表二 停用系统（金额：元）, 信息化项目台账（万元）. */
const unitIn = (line: string): string | undefined =>
  /(?:单位|金额|资金|经费|费用)(?:单位)?[:：为](?:人民币)?(万元|千元|亿元|元)/u.exec(line)?.[1] ??
  /[（(](?:人民币)?(万元|千元|亿元|元)[）)]$/u.exec(line)?.[1];

/** Does a line above a table say in which unit its amounts stand? */
export const statesUnit = (line: string): boolean => unitIn(squeeze(line)) !== undefined;

/** Reads the context of a table from its sheet name and the texts above it, in reading order. */
export function readContext(sheetName: string, texts: readonly string[]): SheetContext {
  const lines = joinCaptions(texts).map(squeeze).filter(Boolean);
  const unit = lines.flatMap((line) => unitIn(line) ?? []).at(-1);
  const titles = lines.filter((line) => line.length <= 40);
  return {
    department:
      departmentInCaption(joinCaptions(texts)) ??
      titles.flatMap((line) => departmentInTitle(line) ?? []).at(0) ??
      null,
    factor: moneyFactor(unit ?? null) ?? 1,
    lifecycle:
      lifecycleIn(sheetName) ?? lifecycleIn(titles.filter((line) => /[表单册录]/u.test(line)).join('')),
  };
}
