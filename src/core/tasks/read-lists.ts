const PRODUCES = /梳理形成|形成|制定|制订|编制发布|编制完成|编制|建立|发布|明确|提出|完成|推进/u;
const DOCUMENT = /(?:清单|计划|方案|目录|报告)$/u;
/** Who it is for, and what it may be drawn up from, is no part of the name. */
const LEADING =
  /^(?:《|本部门|本地区|本市|我市|我省|全省|全市|市(?=电子)|部门内部|省市县三级|相关|有关|并应用|的|政务信息系统的|政务信息系统(?=共享))+/u;
/** “方案的制定工作”, “目录编制”: the verb stands behind the name. */
const VERB_BEHIND = /的?(?:制定|编制)(?:工作)?$/u;

/** Documents that a task orders, in the order of the text, each once. */
export function listsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const sentence of text.replaceAll(/\s/gu, '').split(/[，。；,;]/u)) {
    const [produces] = sentence.match(PRODUCES) ?? [];
    const handedIn = /^将(.+?)报(?=[市省至])/u.exec(sentence)?.[1];
    if (produces === undefined && handedIn === undefined) continue;
    const named = handedIn ?? sentence.slice(sentence.indexOf(produces ?? '') + (produces ?? '').length);
    for (const part of named.split(/[、和]|报(?=市|省|至)/u)) {
      const name = part
        .replace(VERB_BEHIND, '')
        .replace(LEADING, '')
        .replace(/[》”]$/u, '');
      // “推进” asks for work, not for a document, unless it says so behind the name.
      if (produces === '推进' && name.length === part.length) continue;
      if (DOCUMENT.test(name) && name.length > 3 && !found.includes(name)) found.push(name);
    }
  }
  return found;
}
