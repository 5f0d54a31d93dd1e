import { squeeze } from './sheet.js';

/** Another way of writing one unit; predecessors of a reform are other units and do not stand here. */
export interface DepartmentAlias {
  readonly canonical: string;
  readonly alias: string;
}

/**
 * The comparable form of a unit's name: width and blanks made equal, 中共 dropped, and the longest alias at its
 * end replaced by the canonical wording, so that 澜江市人民政府办公室 and 澜江市政府办公室 are one unit.
 */
export function departmentKey(name: string, aliases: readonly DepartmentAlias[]): string {
  let known = KEYS.get(aliases);
  if (!known) KEYS.set(aliases, (known = new DepartmentKeys(aliases)));
  return known.of(name);
}

/** A survey names the same few units on every row. */
const MOST_REMEMBERED = 5_000;
const KEYS = new WeakMap<readonly DepartmentAlias[], DepartmentKeys>();

class DepartmentKeys {
  private readonly known = new Map<string, string>();
  private readonly canonicals: ReadonlySet<string>;
  private readonly byAlias = new Map<string, string>();
  private readonly longest: number;

  constructor(aliases: readonly DepartmentAlias[]) {
    this.canonicals = new Set(aliases.map(({ canonical }) => canonical));
    // Of two units with one alias the first.
    for (const { alias, canonical } of aliases.toReversed()) this.byAlias.set(alias, canonical);
    this.longest = Math.max(0, ...[...this.canonicals, ...this.byAlias.keys()].map(({ length }) => length));
  }

  of(name: string): string {
    const found = this.known.get(name);
    if (found !== undefined) return found;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    const key = this.settle(squeeze(name).replace(/^中共/u, ''));
    this.known.set(name, key);
    return key;
  }

  /** The longest known ending counts; a canonical name wins over an alias of its length. */
  private settle(plain: string): string {
    for (let at = Math.max(0, plain.length - this.longest); at < plain.length; at++) {
      const ending = plain.slice(at);
      if (this.canonicals.has(ending)) return plain;
      const canonical = this.byAlias.get(ending);
      if (canonical !== undefined) return plain.slice(0, at) + canonical;
    }
    return plain;
  }
}

const UNIT_ENDING =
  /(?:局|委|委员会|办|办公室|办公厅|厅|部|院|馆|中心|政府|管委会|管理处|支队|大队|队|站|所|公司|联合会|总工会|协会|学校|[中小大]学|幼儿园|医院|银行|社|会|处|园区|分局|街道|镇|乡)$/u;

/** 填报单位：… in the lines above the header. */
export function departmentInCaption(lines: readonly string[]): string | null {
  for (const line of lines) {
    const [, name] =
      /(?:(?:填报|报送|申报|上报|填表|编报|预算|登记|自查|统计|汇总|备案)(?:单位|部门)|单位名称|部门名称)(?:[（(](?:盖章|公章|章)[）)])?[:：]\s*([^\s:：（(]+)/u.exec(
        line.normalize('NFKC').replaceAll(':', '：'),
      ) ?? [];
    const body = name === undefined ? bodyInCaption(line) : null;
    if (body) return body;
    // 预算单位：万元 says how amounts are written.
    if (name && !/^[万千亿]?元/u.test(name)) return name;
  }
  return null;
}

/** 学校（盖章）：市第一中学, 医院名称：市中医院: what kind of body fills the form in. */
const bodyInCaption = (line: string): string | null =>
  /^(?:填报)?(?:学校|医院|院校|企业|公司|街道|乡镇|园区)(?:名称|全称)?(?:[（(](?:盖章|公章|章)[）)])?[:：]\s*([^\s:：（(\d]{3,})/u.exec(
    line.normalize('NFKC').replaceAll(':', '：'),
  )?.[1] ?? null;

/** The unit named in a file name such as 03_北塬县人民政府办公室（修改版）.xlsx. */
export function departmentInFileName(fileName: string): string | null {
  const stem = fileStem(fileName);
  const words = stem.split(/[_\-—\s（(]+/u).filter((word) => word.length >= 3 && UNIT_ENDING.test(word));
  return words[0] ?? null;
}

/** A file name without extension, number, date and the words of a corrected copy: equal for both copies. */
export function fileStem(fileName: string): string {
  return fileName
    .normalize('NFC')
    .replace(/\.[A-Za-z]{2,4}$/u, '')
    .replace(/[（(](?:\d+|修改版?|修订版?|更正|最终版?|终稿|副本|改)[）)]/gu, '')
    .replace(/(?:[-_—\s]*(?:修改版|修订版|更正|最终版|终稿|副本|[vV]\d+|20\d{6}))+$/u, '')
    .replace(/^\d{1,3}[-_.、\s]+/u, '');
}
