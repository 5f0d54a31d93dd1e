import { applyRules } from '../src/core/audit/apply-rules.js';
import { type NamedGroup, ownCells, redactFindings, redactGroup } from '../src/core/review/redact-verdict.js';
import { RULES } from '../src/core/rules/index.js';
import { inForce } from './rule-examples.js';
import { AS_OF, sampleWords, surveyed } from './sample-systems.js';

const OFFICE = '公文流转、收发文管理、会议通知';
/** All on one sheet, as an office collects them: only the cells tell whose row it is. */
const systems = surveyed([
  { departmentName: '甲局', systemName: '甲协同办公系统', function: OFFICE },
  { departmentName: '乙局', systemName: '乙OA平台', function: OFFICE, remarks: '乙的备注' },
  { departmentName: '甲局', systemName: '甲办公自动化', function: OFFICE },
  { departmentName: '丙局', systemName: '丙拟建办公系统', function: OFFICE, lifecycle: '拟建' },
]);
const rules = RULES.map((rule) => inForce(rule));
const findings = applyRules(systems, { pack: 'national', asOf: AS_OF, rules, words: sampleWords() });
const byId = new Map(systems.map((system) => [system.id, system]));
const groups: readonly NamedGroup[] = findings.groups.map((group) => ({
  ...group,
  members: group.members.flatMap((id) => {
    const system = byId.get(id);
    return system ? [{ id, department: system.department, systemName: system.systemName }] : [];
  }),
}));
const viewOf = (department: string, released: readonly string[] = []) => ({
  department,
  cells: ownCells(systems.filter((system) => system.department === department)),
  groups: groups.filter(({ members }) => members.some((member) => member.department === department)),
  released: new Set(released),
});

it('the whole findings name everybody', () => {
  expect(groups).toHaveLength(1);
  expect(JSON.stringify(findings)).toMatch(/乙OA平台/u);
});

it.each(['甲局', '乙局', '丙局'])(
  '%s sees its own systems, clauses and cells, and nothing of the others',
  (department) => {
    const seen = redactFindings(findings, viewOf(department));
    const own = systems.filter((system) => system.department === department);
    expect(seen.systems.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    const text = JSON.stringify(seen);
    for (const system of systems.filter((one) => one.department !== department)) {
      expect(text).not.toContain(system.id);
      expect(text).not.toContain(system.systemName);
      expect(text).not.toContain(system.department);
      expect(text).not.toContain(`"${system.answers.function?.cell}"`);
    }
    for (const { id, verdicts } of seen.systems) {
      const whole = findings.systems.find((system) => system.id === id)?.verdicts ?? [];
      expect(verdicts.map(({ rule, verdict, clause }) => [rule, verdict, clause])).toEqual(
        whole.map(({ rule, verdict, clause }) => [rule, verdict, clause]),
      );
    }
  },
);

it('of a group it learns how many there are elsewhere, and the names of its own', () => {
  const [first] = redactFindings(findings, viewOf('甲局')).systems;
  const note = first?.verdicts.find(({ rule }) => rule === 'duplicate-function')?.note;
  expect(note).toBe(
    '与本单位的“甲办公自动化”功能相近；与其他单位的 2 个系统功能相近（名称在审计局公开后可见）',
  );
  const [planned] = redactFindings(findings, viewOf('丙局')).systems;
  expect(planned?.verdicts.find(({ rule }) => rule === 'planned-duplicate')?.note).toMatch(
    /^其他单位有 \d 个系统与此有关/u,
  );
});

it('when the group is released it learns the names, and still not the cells', () => {
  const [group] = groups;
  const view = viewOf('甲局', [group?.id ?? '']);
  const seen = redactFindings(findings, view);
  const verdict = seen.systems[0]?.verdicts.find(({ rule }) => rule === 'duplicate-function');
  expect(verdict?.note).toContain('乙局“乙OA平台”');
  expect(verdict?.evidence.every(({ cell }) => /[35]$/u.test(cell ?? ''))).toBe(true);
  expect(group && redactGroup(group, view)).toEqual(group);
  expect(JSON.stringify(seen)).not.toContain('乙的备注');
});
