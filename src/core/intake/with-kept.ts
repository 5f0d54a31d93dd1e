import type { SystemChange } from './system-change.js';
import { isUnasked } from './unasked-answer.js';

/** A change after which the answers that the new sheet does not ask for still count: see `keepUnasked`. */
export const withKept = <Change extends SystemChange>(change: Change): Change => ({
  ...change,
  answers: change.answers.map((answer) => (isUnasked(answer) ? { ...answer, kept: true } : answer)),
});
