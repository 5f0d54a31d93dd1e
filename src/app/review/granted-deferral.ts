import type { ReviewCase } from '../../core/review/review-case.js';
import { type Waiver, waiversBySystem } from '../../core/review/waiver.js';

/**
 * A case with the 暂缓整合 that was granted for its system outside the case: it holds back listing and driving just
 * as one granted as a step, and becomes part of the case with its next step.
 */
export function withGrantedDeferral(subject: ReviewCase, waivers: readonly Waiver[], on: string): ReviewCase {
  if (subject.facts.deferral !== null || subject.facts.decision === null) return subject;
  const { system: id, department, systemName } = subject;
  const own = waiversBySystem(waivers, [{ id, department, systemName }]).get(id) ?? [];
  const granted = own.find(
    ({ kind, status, expiresOn, decision }) =>
      kind === 'deferral' && status === 'granted' && on <= expiresOn && (decision?.on ?? '') <= on,
  );
  if (!granted) return subject;
  const { name, reason, requestedOn, expiresOn, decision } = granted;
  const deferral = { on: decision?.on ?? requestedOn, by: decision?.name ?? name, reason, expiresOn };
  return { ...subject, facts: { ...subject.facts, deferral } };
}
