import { applyRules } from '../src/core/audit/apply-rules.js';
import type { InventoryRule } from '../src/core/audit/rule.js';
import { CROSSING_RULES, findingKey, redactFinding } from '../src/core/review/redact-crossing.js';
import { RULES } from '../src/core/rules/index.js';
import { inForce } from './rule-examples.js';
import { AS_OF, sampleWords, surveyed } from './sample-systems.js';

const inventoryRules = RULES.filter((rule): rule is InventoryRule => rule.scope === 'inventory');
const words = sampleWords();
const NOBODY: ReadonlySet<string> = new Set();

/** Every flagged finding of a rule's examples, with the names and texts of other departments' systems. */
const flaggedFindings = inventoryRules.flatMap((rule) =>
  rule.examples.flatMap(({ systems: records, sharedSystems = [] }) => {
    const systems = surveyed(records);
    const options = { pack: 'national', asOf: AS_OF, rules: [inForce(rule)], words, sharedSystems };
    return applyRules(systems, options).systems.flatMap(({ id, department, verdicts }) => {
      const secrets = systems
        .filter((other) => other.department !== department)
        .flatMap((other) => [
          other.department,
          other.systemName,
          ...(other.values.function ? [other.values.function] : []),
        ])
        // The list of city-wide shared systems is known to everybody.
        .filter((text) => !sharedSystems.some(({ name }) => name.includes(text)))
        .filter((text) => !JSON.stringify(systems.find((own) => own.id === id)?.values).includes(text));
      return verdicts
        .filter(({ verdict }) => verdict === 'flagged')
        .map((verdict) => ({ finding: { systemId: id, department, verdict }, secrets }));
    });
  }),
);

describe('findings that cross departments', () => {
  it('are there to be tested', () => {
    const rules = new Set(flaggedFindings.map(({ finding }) => finding.verdict.rule));
    expect([...CROSSING_RULES].filter((rule) => !rules.has(rule))).toEqual([]);
    expect(
      flaggedFindings.some(({ finding, secrets }) =>
        secrets.some((text) => JSON.stringify(finding).includes(text)),
      ),
    ).toBe(true);
  });

  it('show a department no name, unit or text of another', () => {
    for (const { finding, secrets } of flaggedFindings) {
      const shown = JSON.stringify(redactFinding(finding, finding.department, NOBODY).verdict);
      expect(secrets.filter((text) => shown.includes(text))).toEqual([]);
    }
  });

  it('keep the own answers, the clause and the number of similar systems', () => {
    for (const { finding } of flaggedFindings) {
      if (!CROSSING_RULES.has(finding.verdict.rule)) continue;
      const { verdict } = redactFinding(finding, finding.department, NOBODY);
      expect(verdict.clause).toEqual(finding.verdict.clause);
      expect(verdict.evidence.length).toBeGreaterThan(0);
      expect(verdict.note).toMatch(/另外 [1-9]\d* 个系统/u);
    }
  });

  it('are whole once released, and empty for anybody else', () => {
    for (const { finding } of flaggedFindings) {
      expect(redactFinding(finding, finding.department, new Set([findingKey(finding)]))).toEqual(finding);
      const foreign = redactFinding(finding, '别的局', NOBODY).verdict;
      expect([foreign.evidence, foreign.note]).toEqual([[], undefined]);
    }
  });
});
