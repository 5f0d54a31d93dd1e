import { fileURLToPath } from 'node:url';
import { RULES } from '../../core/rules/index.js';
import { PACKS } from '../../core/packs/index.js';
import { rulesInForce } from '../../core/packs/pack.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { ProcessJudge } from './process-judge.js';

const lexicon = fileURLToPath(new URL('../../../templates/lexicon', import.meta.url));
const [pack] = PACKS;
const rules = pack ? rulesInForce(pack, RULES).map(({ rule, ...rest }) => ({ id: rule.id, ...rest })) : [];
const options = { pack: 'x', asOf: '2017-12-31', rules };

const system = (number: number): SurveyedSystem => ({
  id: `S${number}`,
  department: '甲局',
  systemName: `系统${number}`,
  source: { file: 'a.xlsx', sheet: '表', row: number, column: null },
  values: { systemName: `系统${number}`, function: `第${number}项登记、查询` },
  answers: { systemName: { cell: `A${number}`, raw: `系统${number}` } },
});

describe('ProcessJudge', () => {
  it('says that memory was not enough instead of dying with its process', async () => {
    const systems = Array.from({ length: 20_000 }, (_, number) => system(number));
    await expect(new ProcessJudge(lexicon, 16).judge(systems, options)).rejects.toMatchObject({
      code: 'judging-memory',
    });
    const findings = await new ProcessJudge(lexicon).judge(systems.slice(0, 3), options);
    expect(findings.systems).toHaveLength(3);
  });
});
