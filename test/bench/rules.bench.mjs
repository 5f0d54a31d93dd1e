// Judges 100,000 systems one at a time with every rule that looks at one system, keeping nothing: prints CPU
// seconds and how much the heap grew after the first tenth. Run with --expose-gc.
import { peak } from './measure.mjs';
import { judgeAlone } from '../../dist/core/audit/judge-system.js';
import { national } from '../../dist/core/packs/national.js';
import { rulesInForce } from '../../dist/core/packs/pack.js';
import { RULES } from '../../dist/core/rules/index.js';
import { randomNumbers } from './make-workbooks.mjs';
import { sampleSystem } from './sample-submissions.mjs';

const SYSTEMS = 100_000;
const POOL = 5_000;
const random = randomNumbers(11);
// Making a system costs more than judging it: a pool is made before the clock starts and gone through again.
const pool = Array.from({ length: POOL }, (_, number) => sampleSystem(number, `单位${number % 50}`, random));
const rules = rulesInForce(national, RULES).filter(({ rule }) => rule.scope === 'system');

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
let verdicts = 0;
let early = 0;
let microseconds = 0;
let started = process.cpuUsage();
for (let count = 0; count < SYSTEMS; count++) {
  verdicts += judgeAlone(pool[count % POOL], rules, '2017-12-31').length;
  if (count === SYSTEMS / 10) {
    const { user, system } = process.cpuUsage(started);
    microseconds += user + system;
    early = heap();
    started = process.cpuUsage();
  }
}
const { user, system } = process.cpuUsage(started);
microseconds += user + system;
console.log(
  JSON.stringify({
    rules: rules.length,
    verdicts,
    seconds: microseconds / 1e6,
    heapGrowth: heap() - early,
    peak: peak(),
  }),
);
