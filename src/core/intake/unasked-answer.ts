import type { AnswerChange } from './system-change.js';

/** A blank answer has a cell of its own; a question that the sheet does not ask has none. */
export const isUnasked = ({ to, cell }: AnswerChange): boolean => to === '' && cell === null;
