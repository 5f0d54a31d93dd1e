import type { JudgedSystem, Verdict } from '../audit/finding.js';
import type { DuplicateGroup, GroupPair } from '../audit/rule.js';
import type { SurveyedSystem } from '../survey/system.js';
import type { Home } from './describe-verdicts.js';
import { homeOf } from './home-document.js';
import { mapLater } from './lazy-array.js';
import type { ListInput } from './list.js';

/** A member of a group, beside the member it is compared with. */
export interface MemberRow {
  readonly group: DuplicateGroup;
  readonly groupNumber: number;
  readonly judged: JudgedSystem;
  readonly system: SurveyedSystem | undefined;
  readonly verdict: Verdict | undefined;
  readonly pair: GroupPair | undefined;
  readonly nameOf: (id: string) => string;
  readonly home: Home;
  /** Deferrals and waivers of the system. */
  readonly remarks: readonly string[];
}

/** The proposed survivor first; every other member beside it, or beside the member it resembles most. */
export function memberRows({ findings, systems, pack, remarks }: ListInput): readonly MemberRow[] {
  const judgedById = new Map(findings.systems.map((judged) => [judged.id, judged]));
  const nameOf = (id: string): string => {
    const judged = judgedById.get(id);
    return judged ? `${judged.department}“${judged.systemName}”` : id;
  };
  const home = homeOf(pack);
  const members = findings.groups.flatMap((group, index) => {
    const others = group.members.filter((id) => id !== group.survivor);
    return [group.survivor, ...others].flatMap((id) => {
      const judged = judgedById.get(id);
      return judged ? [{ group, groupNumber: index + 1, judged }] : [];
    });
  });
  return mapLater(members, ({ group, groupNumber, judged }) => {
    const system = systems.get(judged.id);
    const own = remarks?.get(judged.id) ?? [];
    return {
      ...{ group, groupNumber, judged, system, home, nameOf, remarks: own },
      // What may have to be read from disk is read when a column asks for it.
      get verdict() {
        return judged.verdicts.find(({ rule }) => rule === group.rule);
      },
      get pair() {
        return judged.id === group.survivor ? undefined : tellingPair(group, judged.id);
      },
    };
  });
}

/** Of each rule that made groups the first verdict there is: its thresholds are the same for all of them. */
export function* verdictsIn(rows: Iterable<MemberRow>): Iterable<Verdict> {
  const seen = new Set<string>();
  for (const row of rows) {
    const { verdict } = seen.has(row.group.rule) ? { verdict: undefined } : row;
    if (!verdict) continue;
    seen.add(verdict.rule);
    yield verdict;
  }
}

function tellingPair({ pairs, survivor }: DuplicateGroup, id: string): GroupPair | undefined {
  const own = pairs.filter(({ a, b }) => a === id || b === id);
  const beside = own.find(({ a, b }) => a === survivor || b === survivor);
  return beside ?? own.toSorted((a, b) => b.score - a.score)[0];
}
