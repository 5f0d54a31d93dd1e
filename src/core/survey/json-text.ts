/** What JSON writes otherwise than it stands. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text in quotes, as `JSON.stringify` writes it, in half its time. */
export const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Answers one by one: the start of `JSON.stringify` takes longer than most of them. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : JSON.stringify(value);
}
