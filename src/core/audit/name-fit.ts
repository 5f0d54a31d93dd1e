/** Width, blanks and punctuation taken out. */
export const bareText = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '');

/** How many character pairs of a name its description repeats: a description copied from elsewhere fits less. */
export function nameFit(name: string, description: string): number {
  const own = bareText(name);
  const text = bareText(description);
  const pairs = new Set(
    Array.from({ length: Math.max(0, own.length - 1) }, (_, index) => own.slice(index, index + 2)),
  );
  return [...pairs].filter((pair) => text.includes(pair)).length;
}
