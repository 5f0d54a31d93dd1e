import { bracketedCodes } from './heading-codes.js';
import { remembered } from './remembered.js';
import { squeeze } from './sheet.js';

const DECORATION =
  /^[*★●▲△※#\d.、]+|^[A-Z]\d{1,2}[.、:：-]?(?=\p{Script=Han})|^[（(][\d一二三四五六七八九十]+[）)]|[?？]请.{0,30}$|[*★▲※:：?？。]+$|[（([【](?:必填|必填项|选填|可多选|多选题?|单选题?|填空题|填代码|填序号|填编号|代码|下拉|下拉选择|下拉框|请选择|是\/否|是、否|Y\/N)[）)\]】]/giu;
const UNIT =
  /[（([](?:(?:金额)?单位[:：]?)?(?:人民币)?(万元|万|元|千元|亿元|%|个|人|次|件|人\/月|次\/月|件\/年|户|万[个人次件户]|千[个人次件户])(?:\/年|每年)?[）)\]]|[,，/](万元|元)$|(?<=多少|几)(万元|元)[?？]?$/u;
/** 系统名称 | System Name, Status 状态: the same title in another language, apart from it by a blank, a line or a stroke. */
const TRANSLATED =
  /(?<=\p{Script=Han}[^A-Za-z]*)[\s/|]+[A-Za-z][A-Za-z&.,'\s/-]{2,}(?:[（(][^（）()\p{Script=Han}]*[）)])?\s*$|^\s*[A-Za-z][A-Za-z&.,'\s-]{2,}[\s/|]+(?=\p{Script=Han})/u;
/** Where there is none of it, the pattern above has nothing to find, and finding that out takes long. */
const LATIN = /[A-Za-z]/;
const FACTORS: Readonly<Record<string, number>> = { 元: 0.0001, 千元: 0.1, 万: 1, 万元: 1, 亿元: 10_000 };

/** The comparable form of a heading, and the unit named in it. */
export const plainHeading = remembered(
  (heading: string): { readonly words: string; readonly unit: string | null } => {
    const coded = bracketedCodes(heading);
    const tidy = squeeze(LATIN.test(coded) ? coded.replace(TRANSLATED, '') : coded)
      .replace(DECORATION, '')
      .replace(DECORATION, '');
    const unit = UNIT.exec(tidy);
    // 每年要花多少？（万元）: what decorates the end may stand before the unit.
    const words = unit ? tidy.replace(UNIT, '').replace(DECORATION, '') : tidy;
    return { words: words.toLowerCase(), unit: unit?.[1] ?? unit?.[2] ?? unit?.[3] ?? null };
  },
);

/** What turns amounts of this unit into 万元, or `null` for a unit that is no money. */
export const moneyFactor = (unit: string | null): number | null =>
  unit === null ? null : (FACTORS[unit.replace(/\/年$/u, '')] ?? null);

/** What a bare number counts for under 年办件量（万件）. */
export const countFactor = (unit: string | null): number =>
  unit === null || /元$/u.test(unit) ? 1 : unit.startsWith('万') ? 10_000 : unit.startsWith('千') ? 1000 : 1;
