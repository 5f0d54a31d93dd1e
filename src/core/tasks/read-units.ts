export interface Units {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const ROLE = /(?:分别|具体|分工)*(?:牵头|负责|配合|落实)$/u;

/** Units as printed, parted by 、 ， or ；, without the word that says what they do. */
export const unitsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/\s/gu, '')
    .split(/[、，；,;]/u)
    .map((unit) => unit.replace(ROLE, ''))
    .filter((unit) => unit !== '');

/** “甲、乙牵头，丙配合”: who stands before 牵头 leads. Nobody leads: whoever is responsible does. */
export function readUnits(cell: string): Units {
  const text = cell.replaceAll(/\s/gu, '');
  const led = /^(.*?)(?:分别)?牵头(.*)$/u.exec(text) ?? /^(.+?)负责[，,](.+配合)$/u.exec(text);
  if (!led) return { lead: unitsIn(text), support: [] };
  return { lead: unitsIn(led[1] ?? ''), support: unitsIn(led[2] ?? '') };
}

/** “会同甲对……”: a unit named in the text of the task. */
export function supportIn(content: string): readonly string[] {
  const found = /会同(.+?)(?:对|开展|制定|组织|，)/u.exec(content);
  return found ? unitsIn(found[1] ?? '') : [];
}
