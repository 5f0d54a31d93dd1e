import type { Shape } from '../api.js';

/** Until which day the department may still answer in time; null unless an answer is awaited. */
export function replyUntil({ state, facts }: Shape<'CaseDto'>): string | null {
  const { notice } = facts as { readonly notice?: { readonly replyBy: string } | null };
  return state === 'notified' ? (notice?.replyBy ?? null) : null;
}
