import { clause } from '../survey/citation.js';
import { bareText } from '../audit/name-fit.js';
import type { SharedSystem } from '../audit/likeness.js';
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

const READ = ['systemName', 'function'] as const;

/** The shared system itself, reported by the department that runs it. */
const isItself = (system: SurveyedSystem, shared: SharedSystem): boolean =>
  bareText(system.systemName) === bareText(shared.name) &&
  (!shared.department || bareText(system.department) === bareText(shared.department));

export const duplicatesSharedSystem = inventoryRule({
  id: 'duplicates-shared-system',
  title: '与全市统建系统重复',
  theme: 'duplicate',
  meaning:
    '与本批次统建目录中的某个系统功能相近：全市已经统一建设的，部门不应再建。统建系统本身、上级配发和已停用的系统不适用；批次没有登记统建目录的，本规则不会判“是”。',
  pitfalls: ['统建目录没有随批次更新时会漏报或误报。', '统建系统尚未开放给本单位使用的，由单位说明。'],
  basis: [clause('dalian', '一.9', '对全市已统筹建设的政务信息系统，各部门不允许重复建设')],
  parameters: {
    duplicate: {
      label: '认定疑似重复的最低相似度',
      unit: '',
      default: 0.5,
      source: houseDefault('与“设置重复、功能相近”相同'),
    },
  },
  judge(systems, { parameters, likeness, sharedSystems }) {
    const outcomes = new Map<string, Outcome>();
    const judged = new Set<string>();
    for (const system of systems) {
      const { id, values } = system;
      if (isIssuedFromAbove(values) || values.lifecycle === '已停用')
        outcomes.set(id, notApplicable(['buildType', 'lifecycle'], '上级配发或已停用，不参加比较'));
      else if (sharedSystems.some((shared) => isItself(system, shared)))
        outcomes.set(id, notApplicable(['systemName'], '本身就是统建目录中的系统'));
      else if (values.function === undefined && sharedSystems.length)
        outcomes.set(id, undetermined(['function'], READ));
      else {
        judged.add(id);
        outcomes.set(id, { verdict: 'clear', read: READ });
      }
    }
    if (!sharedSystems.length) return { outcomes };
    const { pairs, sharedBehind } = likeness();
    const best = new Map<string, number>();
    for (const { a, b, score, explain } of pairs) {
      // The list stands behind the inventory: only the second of a pair can be an entry of it.
      const shared = sharedBehind(b);
      if (!shared || !judged.has(a) || score < parameters.duplicate || score <= (best.get(a) ?? 0)) continue;
      best.set(a, score);
      const reasons = explain().shared.slice(0, 4).join('；');
      outcomes.set(a, flagged(READ, `与统建目录中的“${shared.name}”功能相近：${reasons}`));
    }
    return { outcomes };
  },
  examples: [
    {
      why: '统建目录中有协同办公平台：部门另建的重复，统建系统自己不算，业务系统无关',
      sharedSystems: [
        { name: '全市统一协同办公平台', department: '市政府办公室', function: '公文流转、收发文' },
      ],
      systems: [
        { departmentName: '甲局', systemName: 'OA系统', function: '会议通知、请销假' },
        { departmentName: '市政府办公室', systemName: '全市统一协同办公平台', function: '公文流转、收发文' },
        { departmentName: '乙局', systemName: '渔政监管平台', function: '渔船登记、收发文' },
        { departmentName: '丙局', systemName: '办公平台' },
      ],
      verdicts: ['flagged', 'not-applicable', 'clear', 'undetermined'],
    },
    {
      why: '与统建系统只有一条功能相同，管的东西不同',
      sharedSystems: [{ name: '桌椅台账系统', department: '甲局', function: '桌椅登记、桌椅领用' }],
      systems: [{ departmentName: '乙局', systemName: '会徽台账系统', function: '桌椅登记、会徽领用' }],
      verdicts: ['clear'],
    },
    {
      why: '批次没有统建目录',
      systems: [{ systemName: 'OA办公系统', function: '公文流转' }],
      verdicts: ['clear'],
    },
  ],
});
