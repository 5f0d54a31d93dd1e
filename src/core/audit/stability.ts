import type { SurveyedSystem } from '../survey/system.js';
import { type RuleInForce, type SystemRuleInForce, isSystemRule, outcomeOf } from './judge-system.js';
import type { InventoryContext, VerdictKind } from './rule.js';

/** How many systems get each verdict at one value of a threshold. */
export interface StabilityPoint {
  readonly value: number;
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

/** A system whose verdict hangs on the threshold: its verdict from each value on. */
export interface Flip {
  readonly system: string;
  readonly verdicts: readonly { readonly from: number; readonly verdict: VerdictKind }[];
  /** The value nearest to the chosen one that decides otherwise. */
  readonly nearest: number;
}

/** One threshold moved through its reasonable values, all others as they are. Plain data for a chart. */
export interface Stability {
  readonly rule: string;
  readonly parameter: string;
  readonly chosen: number;
  readonly points: readonly StabilityPoint[];
  readonly flagged: readonly { readonly value: number; readonly systems: readonly string[] }[];
  /** Sorted by how near to the chosen value they flip. */
  readonly flips: readonly Flip[];
}

export interface StabilityRequest {
  readonly systems: readonly SurveyedSystem[];
  readonly inForce: RuleInForce;
  readonly parameter: string;
  readonly asOf: string;
  /** By system: verdicts of the dormant rules, for rules that read them. */
  readonly dormantOf: (id: string) => readonly VerdictKind[];
  /** What an inventory rule needs besides. */
  readonly inventory: Pick<
    InventoryContext<Record<string, never>>,
    'sameSystem' | 'words' | 'isDormant' | 'likeness' | 'sharedSystems' | 'survivors'
  >;
}

const MOST_POINTS = 40;

/**
 * From half the chosen value to its double, in whole steps (a graded score: in hundredths within a tenth);
 * always with the chosen value and its neighbours. House default: nobody has named what is reasonable.
 */
export function reasonableValues(chosen: number, most = MOST_POINTS): readonly number[] {
  if (!Number.isInteger(chosen)) {
    const steps = Array.from({ length: 21 }, (_, index) => Number((chosen - 0.1 + index / 100).toFixed(2)));
    return steps.filter((value) => value >= 0 && value <= 1);
  }
  const [low, high] = [Math.floor(chosen / 2), Math.max(chosen * 2, chosen + 1)];
  const stride = Math.max(1, Math.ceil((high - low) / most));
  const values = new Set([chosen - 1, chosen, chosen + 1, high]);
  for (let value = low; value <= high; value += stride) values.add(value);
  return [...values].filter((value) => value >= 0).sort((a, b) => a - b);
}

/** Cost: systems × values, one check each; no evidence is collected. */
export function stabilityOf(request: StabilityRequest): Stability {
  const { systems, inForce, parameter } = request;
  const chosen = inForce.parameters[parameter] ?? 0;
  const values = reasonableValues(chosen);
  const columns = values.map((value) => verdictsAt(value, request));
  const at = values.indexOf(chosen);
  const flips = systems.flatMap(({ id }, row) => {
    const kinds = columns.map((column) => column[row] ?? 'clear');
    return kinds.every((kind) => kind === kinds[at]) ? [] : [flipOf(id, values, kinds, at)];
  });
  const distance = ({ nearest }: Flip) => Math.abs(nearest - chosen);
  return {
    rule: inForce.rule.id,
    parameter,
    chosen,
    points: values.map((value, index) => ({ value, counts: countOf(columns[index] ?? []) })),
    flagged: values.map((value, index) => ({
      value,
      systems: systems.flatMap(({ id }, row) => (columns[index]?.[row] === 'flagged' ? [id] : [])),
    })),
    flips: flips.sort((a, b) => distance(a) - distance(b)),
  };
}

function verdictsAt(value: number, request: StabilityRequest): readonly VerdictKind[] {
  const { systems, parameter, asOf, dormantOf, inventory } = request;
  const parameters = { ...request.inForce.parameters, [parameter]: value };
  const inForce = { ...request.inForce, parameters };
  if (isSystemRule(inForce)) return systems.map((system) => kindOf(system, inForce, asOf, dormantOf));
  if (inForce.rule.scope !== 'inventory') return [];
  const { outcomes } = inForce.rule.judge(systems, { parameters, asOf, ...inventory });
  return systems.map(({ id }) => outcomes.get(id)?.verdict ?? 'clear');
}

const kindOf = (
  system: SurveyedSystem,
  inForce: SystemRuleInForce,
  asOf: string,
  dormantOf: StabilityRequest['dormantOf'],
): VerdictKind => outcomeOf(system, inForce, asOf, dormantOf(system.id)).verdict;

function flipOf(system: string, values: readonly number[], kinds: readonly VerdictKind[], at: number): Flip {
  const verdicts = kinds.flatMap((verdict, index) =>
    index === 0 || kinds[index - 1] !== verdict ? [{ from: values[index] ?? 0, verdict }] : [],
  );
  const chosen = values[at] ?? 0;
  const others = values.filter((_, index) => kinds[index] !== kinds[at]);
  const nearest = others.reduce(
    (best, value) => (Math.abs(value - chosen) < Math.abs(best - chosen) ? value : best),
    others[0] ?? chosen,
  );
  return { system, verdicts, nearest };
}

function countOf(kinds: readonly VerdictKind[]): Readonly<Record<VerdictKind, number>> {
  const counts = { flagged: 0, clear: 0, undetermined: 0, conflicting: 0, 'not-applicable': 0 };
  for (const kind of kinds) counts[kind] += 1;
  return counts;
}
