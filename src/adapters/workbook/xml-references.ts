const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text with its references replaced; `null` where one is undefined, or stands for what XML forbids. */
export function withoutReferences(text: string): string | null {
  let isSound = true;
  const plain = text.replace(/&([^;&]{0,32};?)/g, (_, body: string) => {
    const character = body.endsWith(';') ? characterOf(body.slice(0, -1)) : null;
    isSound &&= character !== null;
    return character ?? '';
  });
  return isSound ? plain : null;
}

function characterOf(reference: string): string | null {
  const entity = Object.hasOwn(ENTITIES, reference) ? ENTITIES[reference] : undefined;
  if (entity !== undefined) return entity;
  const hex = /^#x([0-9a-fA-F]{1,6})$/.exec(reference)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(reference)?.[1];
  const code = hex ? parseInt(hex, 16) : Number(decimal ?? NaN);
  const isLegal = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  const character = isLegal ? String.fromCodePoint(code) : '\u0000';
  return ILLEGAL.test(character) ? null : character;
}
