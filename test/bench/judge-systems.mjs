// Judges 10,000 systems with every rule that looks at one system at a time; prints CPU seconds.
import { applyRules } from '../../dist/core/audit/apply-rules.js';
import { PACKS } from '../../dist/core/packs/index.js';
import { rulesInForce } from '../../dist/core/packs/pack.js';
import { RULES } from '../../dist/core/rules/index.js';
import { randomNumbers } from './make-workbooks.mjs';
import { sampleSystem } from './sample-submissions.mjs';

const SYSTEMS = 10_000;
const random = randomNumbers(11);
const systems = Array.from({ length: SYSTEMS }, (_, number) =>
  sampleSystem(number, `单位${number % 50}`, random),
);
const pack = PACKS.find(({ id }) => id === 'national');
const rules = rulesInForce(pack, RULES).filter(({ rule }) => rule.scope === 'system');
const words = { lexicon: {}, segment: () => [] };
const before = process.cpuUsage();
const findings = applyRules(systems, { pack: pack.id, asOf: '2017-12-31', rules, words });
const { user, system } = process.cpuUsage(before);
const verdicts = findings.systems.reduce((sum, judged) => sum + judged.verdicts.length, 0);
console.log(JSON.stringify({ rules: rules.length, verdicts, seconds: (user + system) / 1e6 }));
