/** 联系人及电话, 名称/简称, 投资金额和来源: between two questions in one heading. */
const BETWEEN = /以及|及其|[及和与/、&+,;]/u;
/** 联系人（电话）, 联系人(手机号). */
const IN_BRACKET = /^([^()（）]{2,})[（(]([^()（）]{2,})[）)]$/u;
const LONGEST = 24;
const MOST = 3;

/** How a heading may be cut into questions of its own; the parts are asked about by whoever knows questions. */
export interface CutHeading {
  readonly parts: readonly string[];
  /** The last part stands in brackets: often only a remark. */
  readonly isBracketed: boolean;
}

/** The parts of a plain heading that may ask for two things at once; `null` for most. */
export function cutHeading(words: string): CutHeading | null {
  if (words.length > LONGEST) return null;
  const bracket = IN_BRACKET.exec(words);
  if (bracket) return { parts: [bracket[1] ?? '', bracket[2] ?? ''], isBracketed: true };
  if (/[()（）]/u.test(words) || !BETWEEN.test(words)) return null;
  const parts = words.split(BETWEEN);
  return parts.length >= 2 && parts.length <= MOST && parts.every((part) => part.length >= 2)
    ? { parts, isBracketed: false }
    : null;
}
