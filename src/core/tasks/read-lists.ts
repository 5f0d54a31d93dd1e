const PRODUCES = /(?:梳理形成|形成|制定|制订|编制发布|编制完成|编制|建立|发布|明确|提出|完成)/u;
const DOCUMENT = /(?:清单|计划|方案|目录|报告)$/u;
/** Who it is for, and what it may be drawn up from, is no part of the name. */
const LEADING =
  /^(?:《|本部门|本地区|本市|我市|我省|全省|全市|部门内部|省市县三级|相关|有关|的|政务信息系统的|政务信息系统(?=共享))+/u;
/** Documents that a task follows, not one it produces. */
const FOLLOWED = /(?:按照|依据|根据|依托|纳入|通过|结合|围绕)[^，。；]*$/u;

/** Documents that a task orders, in the order of the text, each once. */
export function listsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const sentence of text.replaceAll(/\s/gu, '').split(/[，。；]/u)) {
    const verb = PRODUCES.exec(sentence);
    if (!verb || FOLLOWED.test(sentence.slice(0, verb.index))) continue;
    for (const part of sentence.slice(verb.index + verb[0].length).split(/[、和]|并(?=在)|报(?=市|省|至)/u)) {
      const name = part.replace(LEADING, '').replace(/[》”]$/u, '');
      if (DOCUMENT.test(name) && name.length > 3 && !found.includes(name)) found.push(name);
    }
  }
  return found;
}
