/** Width, case, blanks and punctuation made equal. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》]+/gu, '');

const PLACE = /^(?:[\u4e00-\u9fff]{2,3}(?:省|市|区|县|州|盟|旗)){1,2}|^(?:全?[省市区县镇]级?)/u;

/** Without the place or level in front: the level of government does not make another function. */
export function withoutPlace(text: string): string {
  const rest = text.replace(PLACE, '');
  return rest.length >= 2 ? rest : text;
}

/** The words of a name that are its own: no place, no boilerplate; the name itself when nothing is left. */
export function coreName(name: string, boilerplate: readonly string[]): string {
  const bare = withoutPlace(plain(name));
  let core = bare;
  for (const word of boilerplate) core = core.replaceAll(word, '');
  return core.length >= 2 ? core : bare;
}

/** Function text cut into clauses: one business each, as a person would list them. */
export function clausesOf(functionText: string): readonly string[] {
  const clauses = functionText
    .normalize('NFKC')
    .split(/[,;、。;:\n\r()（）]|(?:以及|包括|实现|提供|并且)/u)
    .map((clause) => withoutPlace(plain(clause)))
    .filter((clause) => clause.length >= 2);
  return [...new Set(clauses)];
}
