import type { VerdictKind } from './rule.js';

/** A verdict that differs between two runs over the same systems; `null` where the rule was not in force. */
export interface VerdictFlip {
  readonly system: string;
  readonly department: string;
  readonly systemName: string;
  readonly rule: string;
  readonly from: VerdictKind | null;
  readonly to: VerdictKind | null;
}

/** A judged system as far as its results go. */
export interface JudgedKinds {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
  readonly verdicts: readonly { readonly rule: string; readonly verdict: VerdictKind }[];
}

interface JudgedInventory {
  readonly systems: readonly JudgedKinds[];
}

/** Who flips from one result to another, in the order of the systems and of the rules. */
export function flipsBetween(before: JudgedInventory, after: JudgedInventory): readonly VerdictFlip[] {
  const later = new Map(after.systems.map((system) => [system.id, system]));
  return before.systems.flatMap((system) => {
    const other = later.get(system.id);
    return other ? flipsOf(system, other) : [];
  });
}

function flipsOf(before: JudgedKinds, after: JudgedKinds): readonly VerdictFlip[] {
  const { id, department, systemName } = before;
  const kinds = ({ verdicts }: JudgedKinds) =>
    new Map(verdicts.map(({ rule, verdict }) => [rule, verdict] as const));
  const [from, to] = [kinds(before), kinds(after)];
  return [...new Set([...from.keys(), ...to.keys()])].sort().flatMap((rule) => {
    const [was = null, is = null] = [from.get(rule), to.get(rule)];
    return was === is ? [] : [{ system: id, department, systemName, rule, from: was, to: is }];
  });
}
