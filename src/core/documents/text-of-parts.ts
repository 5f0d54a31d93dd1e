import type { Part } from './official-document.js';

/** The words as they are printed. */
export const textOfParts = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
