import { squeeze } from './sheet.js';

/** The comparable form of a code: width, case, brackets, marks and leading zeros made equal. */
export const codeKey = (code: string): string =>
  squeeze(code)
    .toUpperCase()
    .replace(/^[(（]|[)）.、．。]+$/gu, '')
    .replace(/^0+(?=\d)/u, '');
