import { clause } from '../survey/citation.js';
import { isIssuedFromAbove } from '../survey/issued-from-above.js';
import type { SurveyedSystem } from '../survey/system.js';
import {
  type Outcome,
  flagged,
  houseDefault,
  inventoryRule,
  notApplicable,
  undetermined,
} from '../audit/rule.js';
import { coverItem } from '../similarity/index.js';

const READ = ['systemName', 'function'] as const;
const isInService = ({ values }: SurveyedSystem): boolean => (values.lifecycle ?? '已建') === '已建';

export const coveredFunction = inventoryRule({
  id: 'covered-function',
  title: '功能已被其他系统覆盖',
  theme: 'duplicate',
  meaning:
    '系统的每一条功能都能在另外一个或两个在用系统中找到，可能被替代；逐条列出由谁覆盖，只要有一条找不到就不判“是”。功能条目太少的说明不了问题，判“否”。只判定已建系统；国家、省级配发的系统可以用来替代别人，自己不判。',
  pitfalls: ['功能写得笼统时，看上去被覆盖，实际办理的事项不同。', '覆盖它的系统若服务对象不同，不能替代。'],
  basis: [clause('zibo', '2', '功能可被其他系统替代')],
  parameters: {
    fewestClauses: {
      label: '至少要有几条功能才判定',
      unit: '条',
      default: 3,
      source: houseDefault('一两条功能容易偶然相同'),
    },
  },
  judge(systems, { parameters, likeness, sameSystem }) {
    const byId = new Map(systems.map((system) => [system.id, system]));
    const same = new Set(sameSystem.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
    const outcomes = new Map<string, Outcome>();
    for (const system of systems) {
      const { id, values } = system;
      if (!isInService(system) || isIssuedFromAbove(values))
        outcomes.set(id, notApplicable(['lifecycle', 'buildType'], '只判定已建且不是上级配发的系统'));
      else if (values.function === undefined) outcomes.set(id, undetermined(['function'], READ));
      else outcomes.set(id, outcomeOf(id));
    }
    return { outcomes };

    function outcomeOf(id: string): Outcome {
      const index = likeness().cover();
      const isClear: Outcome = { verdict: 'clear', read: READ };
      if (index.clausesOf(id).length < parameters.fewestClauses)
        return { ...isClear, note: `功能只有 ${index.clausesOf(id).length} 条，太少，不作判断依据` };
      if (!index.isCoverable(id)) return isClear;
      const { by, covered, uncovered } = coverItem(id, index, (other) => {
        const system = byId.get(other);
        return system !== undefined && isInService(system) && !same.has(`${id}|${other}`);
      });
      if (uncovered.length || !by.length) return isClear;
      const others = by.flatMap((other) => byId.get(other) ?? []);
      const name = (other: string) => byId.get(other)?.systemName ?? other;
      const lines = covered.map(({ clause: own, by: other, its }) => `${own}→${name(other)}（${its}）`);
      return {
        ...flagged(READ, `功能都已有其他在用系统：${lines.join('；')}`),
        others: others.map((system) => ({ system, field: 'function' as const })),
      };
    }
  },
  examples: [
    {
      why: '甲的三条功能由乙和丙覆盖；乙、丙各有别人没有的功能',
      systems: [
        { departmentName: '甲局', systemName: '甲系统', function: '渔船登记、港口巡查、船员培训' },
        { departmentName: '乙局', systemName: '乙系统', function: '渔船登记、港口巡查、水产养殖证核发' },
        { departmentName: '丙局', systemName: '丙系统', function: '船员培训、渔业统计月报、海域使用论证' },
      ],
      verdicts: ['flagged', 'clear', 'clear'],
    },
    {
      why: '有一条没有人覆盖；只有两条功能的不判；在建的不能用来替代',
      systems: [
        { departmentName: '甲局', systemName: '甲系统', function: '渔船登记、港口巡查、遇险搜救' },
        { departmentName: '乙局', systemName: '乙系统', function: '渔船登记、港口巡查' },
        {
          ...{ departmentName: '丙局', systemName: '丙系统', lifecycle: '在建' },
          function: '遇险搜救、渔船登记、港口巡查',
        },
        { departmentName: '丁局', systemName: '丁系统' },
      ],
      verdicts: ['clear', 'clear', 'not-applicable', 'undetermined'],
    },
  ],
});
