import { clause } from '../survey/citation.js';
import { isDuplicate } from '../similarity/index.js';
import type { SurveyedSystem } from '../survey/system.js';
import {
  type Outcome,
  flagged,
  houseDefault,
  inventoryRule,
  notApplicable,
  undetermined,
} from '../audit/rule.js';

const READ = ['lifecycle', 'systemName', 'function'] as const;
const PLANNED: ReadonlySet<string | undefined> = new Set(['在建', '拟建', '正在申请']);
const isInService = ({ values }: SurveyedSystem): boolean => (values.lifecycle ?? '已建') === '已建';
/** 查重报告 is one page: the likest systems, with the reasons of the first. */
const SHOWN = 5;

export const plannedDuplicate = inventoryRule({
  id: 'planned-duplicate',
  title: '新建系统与在用系统重复',
  theme: 'duplicate',
  meaning:
    '在建、拟建或正在申请的系统与某个在用系统功能相近，审批前应先查重：能否使用、扩建已有系统。上级配发的在用系统也算，因为可以直接使用。只判定尚未建成的系统。',
  pitfalls: [
    '拟建系统的功能往往写得笼统，相似不等于重复。',
    '升级改造现有系统的项目会与原系统相似，应当写明替换关系。',
  ],
  basis: [clause('dalian', '一.1', '梳理本部门已建、在建、拟建和正在申请的政务信息系统情况')],
  parameters: {
    duplicate: {
      label: '认定疑似重复的最低相似度',
      unit: '',
      default: 0.5,
      source: houseDefault('与“设置重复、功能相近”相同'),
    },
  },
  judge(systems, { parameters, likeness }) {
    const byId = new Map(systems.map((system) => [system.id, system]));
    const outcomes = new Map<string, Outcome>();
    for (const { id, values } of systems) {
      if (!PLANNED.has(values.lifecycle))
        outcomes.set(id, notApplicable(['lifecycle'], '只判定在建、拟建和正在申请的系统'));
      else if (values.function === undefined) outcomes.set(id, undetermined(['function'], READ));
      else outcomes.set(id, { verdict: 'clear', read: READ });
    }
    const matches = new Map<
      string,
      { readonly other: SurveyedSystem; readonly score: number; why: () => string }[]
    >();
    const { pairs } = likeness();
    // Where there were too many pairs to keep, each system has its likeliest partners only.
    const atLeast = pairs.limit ? '至少 ' : '';
    for (const pair of pairs) {
      const { a, b, score, explain } = pair;
      if (!isDuplicate(pair, parameters.duplicate)) continue;
      for (const [planned, other] of [
        [byId.get(a), byId.get(b)],
        [byId.get(b), byId.get(a)],
      ] as const) {
        if (!planned || !other || !PLANNED.has(planned.values.lifecycle) || !isInService(other)) continue;
        const list = matches.get(planned.id) ?? [];
        list.push({ other, score, why: () => explain().shared.slice(0, 4).join('；') });
        matches.set(planned.id, list);
      }
    }
    for (const [id, list] of matches) {
      list.sort((x, y) => y.score - x.score);
      const [first] = list;
      if (!first) continue;
      const note = `与 ${atLeast}${list.length} 个在用系统功能相近，最像的是${first.other.department}“${first.other.systemName}”：${first.why()}`;
      const others = list.slice(0, SHOWN).map(({ other }) => ({ system: other, field: 'function' as const }));
      outcomes.set(id, { ...flagged(READ, note), others });
    }
    return { outcomes };
  },
  examples: [
    {
      why: '名称和功能只有一部分相近，仍达到最低相似度',
      systems: [
        { systemName: '渔船检验管理系统', function: '渔船检验、证书核发、船员培训' },
        { systemName: '渔港渔船动态管理平台', function: '渔船登记、渔船检验、船员证书', lifecycle: '拟建' },
      ],
      verdicts: ['not-applicable', 'flagged'],
    },
    {
      why: '拟建的办公系统与在用的重复；在用的不由本规则判定；拟建的渔政系统没有重复',
      systems: [
        { departmentName: '甲局', systemName: '协同办公系统', function: '公文流转、会议通知' },
        { departmentName: '乙局', systemName: 'OA平台', function: '收文登记、请销假', lifecycle: '拟建' },
        {
          departmentName: '丙局',
          systemName: '渔政执法平台',
          function: '渔船登记、公文流转',
          lifecycle: '在建',
        },
        { departmentName: '丁局', systemName: '数字档案室', lifecycle: '正在申请' },
      ],
      verdicts: ['not-applicable', 'flagged', 'clear', 'undetermined'],
    },
    {
      why: '与在用系统只有一条功能相同，管的东西不同',
      systems: [
        { departmentName: '甲局', systemName: '桌椅台账系统', function: '桌椅登记、桌椅领用' },
        {
          ...{ departmentName: '乙局', systemName: '会徽台账系统', lifecycle: '拟建' },
          function: '桌椅登记、会徽领用',
        },
      ],
      verdicts: ['not-applicable', 'clear'],
    },
    {
      why: '两个都还没有建成，不是与在用系统重复',
      systems: [
        { departmentName: '甲局', systemName: '视频会议系统', function: '远程会议', lifecycle: '在建' },
        { departmentName: '乙局', systemName: '电视会议系统', function: '远程会议', lifecycle: '拟建' },
      ],
      verdicts: ['clear', 'clear'],
    },
  ],
});
