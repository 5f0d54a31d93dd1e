import {
  type Evidence,
  type Findings,
  type JudgedSystem,
  type Said,
  type Verdict,
  evidenceOf,
} from '../audit/finding.js';
import { JudgedReadLater } from '../audit/judged-read-later.js';
import type { Settlement } from '../review/settlement.js';
import type { FieldId, SystemRecord } from '../survey/survey.js';
import { type DormantStanding, dormantStanding, isOfDormancy } from './dormant-standing.js';
import type { Home } from './describe-verdicts.js';
import { homeOf } from './home-document.js';
import { mapLater } from './lazy-array.js';
import type { ListInput } from './list.js';

/** A system on a list, with the verdicts that put it there and what was decided of it. */
export interface SystemRow {
  readonly judged: JudgedSystem;
  readonly values: SystemRecord;
  readonly verdicts: readonly Verdict[];
  /** What these say, in the order of the rules: known without reading what they rest on. */
  readonly said: readonly Said[];
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
  telling?(said: Said): boolean;
}

/** Rows in register order. One system reported twice stands twice, and says so. */
export function systemRows(
  input: ListInput,
  { includes, telling = () => false }: RowChoice,
): readonly SystemRow[] {
  const partners = partnersIn(input.findings);
  const rowOf = rowMaker(input, partners, telling);
  const listed: Listed[] = [];
  const seen = new Map<string, number>();
  for (const judged of input.findings.systems) {
    if (!includes(rowOf({ judged, repeats: null }))) continue;
    const earlier = (partners.get(judged.id) ?? []).flatMap((id) => seen.get(id) ?? []);
    listed.push({ judged, repeats: earlier.length ? Math.min(...earlier) : null });
    if (partners.has(judged.id)) seen.set(judged.id, listed.length);
  }
  return mapLater(listed, rowOf);
}

type Listed = Pick<SystemRow, 'judged' | 'repeats'>;

function rowMaker(
  input: ListInput,
  partners: ReadonlyMap<string, readonly string[]>,
  telling: (said: Said) => boolean,
): (listed: Listed) => SystemRow {
  const { findings, systems, settlements } = input;
  const home = homeOf(input.pack);
  let byId: ReadonlyMap<string, JudgedSystem> | null = null;
  const nameOf = (id: string): string => {
    byId ??= new Map(findings.systems.map((judged) => [judged.id, judged]));
    const judged = byId.get(id);
    return judged ? `${judged.department}“${judged.systemName}”` : id;
  };
  return ({ judged, repeats }) => {
    const system = systems.get(judged.id);
    let values: SystemRecord | null = null;
    let verdicts: readonly Verdict[] | null = null;
    let said: readonly Said[] | null = null;
    return {
      judged,
      repeats,
      // What may have to be read from disk is read when a column asks for it.
      get said() {
        return (said ??= JudgedReadLater.kindsOf(judged).filter(telling));
      },
      get values() {
        return (values ??= system?.values ?? {});
      },
      get verdicts() {
        return (verdicts ??= JudgedReadLater.someOf(judged, telling).toSorted((a, b) => rank(a) - rank(b)));
      },
      get standing() {
        return dormantStanding(judged, system, findings.asOf);
      },
      settlement: settlements.get(judged.id),
      alsoReportedBy: (partners.get(judged.id) ?? []).flatMap((id) => systems.get(id)?.department ?? []),
      home,
      remarks: input.remarks?.get(judged.id) ?? [],
      evidence: (field) => evidenceOf(system ?? { ...judged, values: {}, answers: {} }, field),
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

const rank = ({ verdict }: Said): number => (verdict === 'flagged' ? 0 : 1);

/** The systems of one dormant standing, with their dormant verdicts that are 是 or 存疑. */
export const rowsStanding = (input: ListInput, standing: DormantStanding): readonly SystemRow[] =>
  systemRows(input, {
    includes: (row) => row.standing === standing,
    telling: (said) => isTelling(said) && isOfDormancy(said),
  });

const isTelling = ({ verdict }: Said): boolean => verdict === 'flagged' || verdict === 'conflicting';

/** Of each rule that put rows on a list its first verdict: what it applies is the same for all that it judges. */
export function* verdictsByRule(rows: Iterable<SystemRow>): Iterable<Verdict> {
  const seen = new Set<string>();
  const isNew = ({ rule }: Said) => !seen.has(rule);
  for (const row of rows)
    if (row.said.some(isNew))
      for (const verdict of row.verdicts.filter(isNew)) {
        seen.add(verdict.rule);
        yield verdict;
      }
}

/** Verdicts 是 of the rules named. */
export const flaggedBy =
  (...rules: readonly string[]) =>
  ({ rule, verdict }: Said): boolean =>
    verdict === 'flagged' && rules.includes(rule);

/** In service as far as the survey says: a blank lifecycle counts as 已建. */
export const isInService = ({ values }: SystemRow): boolean => (values.lifecycle ?? '已建') === '已建';
