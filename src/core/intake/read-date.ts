import type { PartialDate } from '../survey/partial-date.js';
import { squeeze } from './sheet.js';

const EARLIEST_YEAR = 1980;
const LATEST_YEAR = 2099;

function partial(year: number, month?: number, day?: number): PartialDate | null {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  const text = String(year);
  if (month === undefined) return text;
  if (month < 1 || month > 12) return null;
  const toMonth = `${text}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return toMonth;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > days ? null : `${toMonth}-${String(day).padStart(2, '0')}`;
}

/** Serial day of a spreadsheet (1900 system; a 1904 workbook is shifted by its reader). */
export function fromSerial(serial: number): PartialDate | null {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return partial(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

const PATTERNS: readonly RegExp[] = [
  /^(\d{4})(?:年度?)?$/u,
  /^(\d{2})年$/u,
  /^(\d{4})年(\d{1,2})(?:月份?)?$/u,
  /^(\d{2})年(\d{1,2})月$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u,
  /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]$/u,
  /^(\d{4})[-/.．。\\—–](\d{1,2})月?$/u,
  /^(\d{4})[-/.．。\\—–](\d{1,2})[-/.．。\\—–](\d{1,2})日?$/u,
  // 17.10, 21.5.1: no month is called 17.
  /^(1[3-9]|[2-9]\d)[.．](\d{1,2})$/u,
  /^(\d{2})[.．](\d{1,2})[.．](\d{1,2})日?$/u,
  /^(1[3-9]|[2-9]\d)[-/](\d{1,2})[-/](\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})(\d{2})$/u,
];

/** A time of day behind a date; taken off before blanks are, or `3/1 10:00` would read as the 11th. */
const TIME = /[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?Z?\s*$/u;
/** 2015年3月至今, 2016年起, 2014.5正式上线运行, 2019年6月到期: what began or ended then. */
const SINCE =
  /(?<=[\d年月日号])(?:至今|以来|起|止|到期|截止|完成|(?:正式|开始|全面|最后一次|最近一次)?(?:上线|启用|投用|投运|开通|运行|使用|投入使用|投入运行|建成|升级|改版|更新|竣工|验收){1,2}|开始|批复)$/u;
/** 建于2015年, 2020年5月(二期), 2015.03. */
const AROUND =
  /^(?:始建于|建于|自|从|于|至|到)(?=[\d二])|[.。;,]$|^\((?=\d[^()]*\)$)|(?<=^\(\d[^()]*)\)$|\((?=\d{1,2}月\)$)|(?<=\(\d{1,2}月)\)$|\((?![^()]*[约估预暂拟计])[^()\d]{1,8}\)$/gu;
/** 98年 is 1998, 15年 is 2015. */
const CENTURY_TURN = 80;

const CHINESE_DIGITS = '〇一二三四五六七八九';
const PLAIN = '一二三四五六七八九十';

/** 二〇一五年三月 → 2015年3月; leaves other text alone. */
function arabicDigits(typed: string): string {
  const text = typed.replace(
    /[壹贰叁肆伍陆柒捌玖拾]/gu,
    (digit) => PLAIN['壹贰叁肆伍陆柒捌玖拾'.indexOf(digit)] ?? '',
  );
  if (!/[一二三四五六七八九]/u.test(text)) return text;
  return text
    .replace(/[零○]/gu, '〇')
    .replace(/二十([一二三四五六七八九])/gu, '2$1')
    .replace(/二十/gu, '20')
    .replace(/三十([一])/gu, '3$1')
    .replace(/三十/gu, '30')
    .replace(/十([一二三四五六七八九])/gu, '1$1')
    .replace(/十/gu, '10')
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
}

/** A date typed as text, as precise as it was written; vague words (上半年, 前后, 底) are not a date. */
export function dateFromText(text: string): PartialDate | null {
  const typed = squeeze(text.replace(TIME, '')).replace(AROUND, '').replace('元月', '1月').replace(SINCE, '');
  const plain = arabicDigits(typed);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const [year = 0, month, day] = match.slice(1).map(Number);
    const century = year >= 100 ? 0 : year >= CENTURY_TURN ? 1900 : 2000;
    return partial(century + year, month, day);
  }
  return null;
}

/**
 * A date typed as a number: 20141008, 201410, 2012, 2015.3, or a serial day. 2015.1 stays unread: the
 * spreadsheet drops the zero of 2015.10.
 */
export function dateFromNumber(number: number): PartialDate | null {
  const text = String(number);
  if (/^\d{4}$/.test(text)) return partial(number);
  if (/^\d{4}\.\d{1,2}$/.test(text)) {
    const [year = '', month = ''] = text.split('.');
    return month === '1' ? null : partial(Number(year), Number(month));
  }
  if (/^(?:1[3-9]|[2-9]\d)\.(?:[2-9]|\d\d)$/.test(text)) return dateFromText(text);
  if (/^\d{6}$|^\d{8}$/.test(text)) return dateFromText(text);
  return number > 20_000 && number < 80_000 ? fromSerial(number) : null;
}
