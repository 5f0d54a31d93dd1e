import { type Evidence, type Findings, type Verdict, evidenceOf } from '../audit/finding.js';
import type { DuplicateGroup } from '../audit/rule.js';
import { FIELD_IDS } from '../survey/survey.js';
import type { SurveyedSystem } from '../survey/system.js';

/** A member of a group, as people name it. */
export interface NamedMember {
  readonly id: string;
  readonly department: string;
  readonly systemName: string;
}

export interface NamedGroup extends Omit<DuplicateGroup, 'members'> {
  readonly members: readonly NamedMember[];
}

/** What a department may see of a run: its own cells, and of others only what was released to it. */
export interface OwnView {
  readonly department: string;
  /** Cells of its own systems as they stood in the run: see `ownCells`. */
  readonly cells: ReadonlySet<string>;
  /** Groups of the run that have a system of the department. */
  readonly groups: readonly NamedGroup[];
  /** Ids of the groups whose other members the audit bureau has released. */
  readonly released: ReadonlySet<string>;
}

/** What tells one cell of evidence from another. */
export const cellKey = ({ file, sheet, field, cell, raw }: Omit<Evidence, 'value'>): string =>
  JSON.stringify([file, sheet, field, cell, raw]);

/** Every cell of a department's own systems. Evidence of others may stand in the same file, never in these cells. */
export function ownCells(systems: readonly SurveyedSystem[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const system of systems)
    // Also questions that the sheet does not ask: they are evidence without a cell.
    for (const field of FIELD_IDS) cells.add(cellKey(evidenceOf(system, field)));
  return cells;
}

/** A verdict as the department of the system may see it: its own clauses, and how many systems elsewhere. */
export function redactVerdict(systemId: string, verdict: Verdict, view: OwnView): Verdict {
  const evidence = verdict.evidence.filter((item) => isOwn(item, view));
  const stripped = verdict.evidence.length - evidence.length;
  const group = view.groups.find(
    ({ rule, members }) => rule === verdict.rule && members.some(({ id }) => id === systemId),
  );
  if (group && verdict.verdict === 'flagged')
    return { ...verdict, evidence, note: noteOfGroup(systemId, group, view) };
  return stripped ? { ...verdict, evidence, note: noteOfOthers(stripped) } : verdict;
}

const isOwn = (item: Evidence, { cells }: OwnView): boolean => cells.has(cellKey(item));

/** Evidence of other systems is shown five at a time: see the rules that compare. */
const MOST_SHOWN = 5;
const HIDDEN = '名称在审计局公开后可见';

const noteOfOthers = (count: number): string =>
  `其他单位有${count >= MOST_SHOWN ? '至少' : ''} ${count} 个系统与此有关（${HIDDEN}）`;

function noteOfGroup(systemId: string, group: NamedGroup, { department, released }: OwnView): string {
  const others = group.members.filter(({ id }) => id !== systemId);
  const inside = others.filter((member) => member.department === department);
  const outside = others.filter((member) => member.department !== department);
  const named = (members: readonly NamedMember[], name: (member: NamedMember) => string) =>
    members.map(name).join('、');
  const parts: string[] = [];
  if (inside.length) parts.push(`与本单位的${named(inside, ({ systemName }) => `“${systemName}”`)}功能相近`);
  if (outside.length)
    parts.push(
      released.has(group.id)
        ? `与其他单位的${named(outside, (member) => `${member.department}“${member.systemName}”`)}功能相近，见相似系统组 ${group.id}`
        : `与其他单位的 ${outside.length} 个系统功能相近（${HIDDEN}）`,
    );
  return parts.join('；');
}

/** A group as a department may see it: whole when released, else its own members alone. */
export function redactGroup(group: NamedGroup, { department, released }: OwnView): NamedGroup {
  if (released.has(group.id)) return group;
  const members = group.members.filter((member) => member.department === department);
  const own = new Set(members.map(({ id }) => id));
  return {
    ...group,
    members,
    survivor: own.has(group.survivor) ? group.survivor : '',
    // Words of an auditor who chose it may name others.
    survivorReasons: [],
    pairs: group.pairs.filter(({ a, b }) => own.has(a) && own.has(b)),
  };
}

/** Whole findings as a department may see them. */
export function redactFindings(findings: Findings, view: OwnView): Findings {
  const systems = findings.systems
    .filter(({ department }) => department === view.department)
    .map((system) => ({
      ...system,
      verdicts: system.verdicts.map((verdict) => redactVerdict(system.id, verdict, view)),
    }));
  const own = new Set(systems.map(({ id }) => id));
  return {
    ...findings,
    systems,
    groups: view.groups.map((group) => {
      const { members, ...rest } = redactGroup(group, view);
      return { ...rest, members: members.map(({ id }) => id) };
    }),
    sameSystem: findings.sameSystem.filter((pair) => pair.every((id) => own.has(id))),
  };
}
