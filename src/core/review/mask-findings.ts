import type { Evidence, Findings, Verdict } from '../audit/finding.js';
import { maskAnswer } from '../survey/mask-personal.js';

const maskEvidence = (item: Evidence): Evidence => {
  const hide = (text: string) => maskAnswer(item.field, text);
  return {
    ...item,
    raw: hide(item.raw),
    value: typeof item.value === 'string' ? hide(item.value) : item.value,
  };
};

/** A verdict whose evidence names no contact and shows no number of a person. */
export const maskVerdict = (verdict: Verdict): Verdict => ({
  ...verdict,
  evidence: verdict.evidence.map(maskEvidence),
});

/** Whole findings, likewise. */
export const maskFindings = (findings: Findings): Findings => ({
  ...findings,
  systems: findings.systems.map((system) => ({ ...system, verdicts: system.verdicts.map(maskVerdict) })),
});
