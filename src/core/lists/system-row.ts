import {
  type Evidence,
  type Findings,
  type JudgedSystem,
  type Verdict,
  evidenceOf,
} from '../audit/finding.js';
import type { Settlement } from '../review/settlement.js';
import type { FieldId, SystemRecord } from '../survey/survey.js';
import { type DormantStanding, dormantStanding, dormantVerdicts } from './dormant-standing.js';
import type { Home } from './describe-verdicts.js';
import { homeOf } from './home-document.js';
import type { ListInput } from './list.js';

/** A system on a list, with the verdicts that put it there and what was decided of it. */
export interface SystemRow {
  readonly judged: JudgedSystem;
  readonly values: SystemRecord;
  readonly verdicts: readonly Verdict[];
  readonly settlement: Settlement | undefined;
  /** The row, 1-based, where another department reports this same system; its money counts there. */
  readonly repeats: number | null;
  /** The other departments that report it. */
  readonly alsoReportedBy: readonly string[];
  readonly standing: DormantStanding;
  /** The document whose clauses are cited without its title. */
  readonly home: Home;
  /** Deferrals and waivers of the system. */
  readonly remarks: readonly string[];
  /** How the survey answers a question of it, with the cell. */
  evidence(field: FieldId): Evidence;
  /** 单位“系统” of any system of the same inventory. */
  nameOf(id: string): string;
}

/** Which systems stand on a list, and which of their verdicts say why. */
export interface RowChoice {
  includes(row: SystemRow): boolean;
  telling?(verdict: Verdict): boolean;
}

/** Rows in register order. One system reported twice stands twice, and says so. */
export function systemRows(
  input: ListInput,
  { includes, telling = () => false }: RowChoice,
): readonly SystemRow[] {
  const { findings } = input;
  const partners = partnersIn(findings);
  const rowOf = rowMaker(input, partners);
  const listed = findings.systems.map((judged) => rowOf(judged, telling)).filter(includes);
  const seen = new Map<string, number>();
  return listed.map((row, index) => {
    const earlier = (partners.get(row.judged.id) ?? []).flatMap((id) => seen.get(id) ?? []);
    seen.set(row.judged.id, index + 1);
    return earlier.length ? { ...row, repeats: Math.min(...earlier) } : row;
  });
}

function rowMaker(input: ListInput, partners: ReadonlyMap<string, readonly string[]>) {
  const { findings, systems, settlements } = input;
  const home = homeOf(input.pack);
  const byId = new Map(findings.systems.map((judged) => [judged.id, judged]));
  const nameOf = (id: string): string => {
    const judged = byId.get(id);
    return judged ? `${judged.department}“${judged.systemName}”` : id;
  };
  return (judged: JudgedSystem, telling: (verdict: Verdict) => boolean): SystemRow => {
    const system = systems.get(judged.id);
    const values = system?.values ?? {};
    return {
      judged,
      values,
      verdicts: judged.verdicts.filter(telling).toSorted((a, b) => rank(a) - rank(b)),
      settlement: settlements.get(judged.id),
      repeats: null,
      alsoReportedBy: (partners.get(judged.id) ?? []).flatMap((id) => systems.get(id)?.department ?? []),
      home,
      remarks: input.remarks?.get(judged.id) ?? [],
      standing: dormantStanding(judged, values, findings.asOf),
      evidence: (field) => evidenceOf(system ?? { ...judged, values, answers: {} }, field),
      nameOf,
    };
  };
}

function partnersIn({ sameSystem }: Findings): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  const add = (a: string, b: string) => partners.set(a, [...(partners.get(a) ?? []), b]);
  for (const [a, b] of sameSystem) {
    add(a, b);
    add(b, a);
  }
  return partners;
}

const rank = ({ verdict }: Verdict): number => (verdict === 'flagged' ? 0 : 1);

/** The systems of one dormant standing, with their dormant verdicts that are 是 or 存疑. */
export const rowsStanding = (input: ListInput, standing: DormantStanding): readonly SystemRow[] =>
  systemRows(input, {
    includes: (row) => row.standing === standing,
    telling: (verdict) => isTelling(verdict) && dormantVerdicts({ verdicts: [verdict] }).length > 0,
  });

const isTelling = ({ verdict }: Verdict): boolean => verdict === 'flagged' || verdict === 'conflicting';

/** Verdicts 是 of the rules named. */
export const flaggedBy =
  (...rules: readonly string[]) =>
  ({ rule, verdict }: Verdict): boolean =>
    verdict === 'flagged' && rules.includes(rule);

/** In service as far as the survey says: a blank lifecycle counts as 已建. */
export const isInService = ({ values }: SystemRow): boolean => (values.lifecycle ?? '已建') === '已建';
