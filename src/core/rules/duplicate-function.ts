import { clause } from '../survey/citation.js';
import { isIssuedFromAbove } from '../survey/issued-from-above.js';
import type { SurveyedSystem } from '../survey/system.js';
import {
  type DuplicateGroup,
  type Outcome,
  flagged,
  houseDefault,
  inventoryRule,
  notApplicable,
  undetermined,
} from '../audit/rule.js';
import { chooseSurvivor } from '../audit/choose-survivor.js';
import { MOST_LISTED, type PairsOfGroup, pairsAmong, pairsOfGroups } from '../audit/pairs-of-groups.js';
import { GroupReadLater } from '../audit/group-read-later.js';
import { groupScored, isDuplicate } from '../similarity/index.js';

const READ = ['systemName', 'function'] as const;

/** Nationally and provincially issued systems are handled as replacement, stopped ones are gone already. */
const isComparable = ({ values }: SurveyedSystem): boolean =>
  !isIssuedFromAbove(values) && values.lifecycle !== '已停用';

export const duplicateFunction = inventoryRule({
  id: 'duplicate-function',
  title: '设置重复、功能相近',
  theme: 'duplicate',
  meaning:
    '与本单位或其他单位的系统功能相近，疑似影子系统。国家、省级配发的系统和已停用的系统不参加比较；同一系统被两个单位重复填报的不算。保留哪一个只是建议，理由列明。',
  pitfalls: [
    '描述笼统或者照抄时，两个系统看上去功能相同，实际办理的事项不同。',
    '省级和市级分级部署的同名系统各有用途，应当由上级确认。',
  ],
  basis: [
    clause('zibo', '2', '全面整合设置重复、功能相近的“影子”系统'),
    clause('shandong', '5', '整合设置重复、功能相近的“影子”系统'),
  ],
  parameters: {
    duplicate: {
      label: '认定疑似重复的最低相似度',
      unit: '',
      default: 0.5,
      source: houseDefault('相似度是该对系统重复的可能性，过半才认定；在标注样本上核对'),
    },
    review: {
      label: '供人工比对的最低相似度',
      unit: '',
      default: 0.2,
      source: houseDefault('在标注样本上核对'),
    },
  },
  judge(systems, { parameters, likeness, isDormant, sameSystem, survivors }) {
    const byId = new Map(systems.map((system) => [system.id, system]));
    const compared = new Set(systems.filter(isComparable).map(({ id }) => id));
    const { ids, pairs } = likeness();
    const own = pairsAmong(pairs, ({ a, b }) => compared.has(a) && compared.has(b));
    const duplicates = pairsAmong(own, (pair) => isDuplicate(pair, parameters.duplicate));
    const grouped = groupScored(ids, own, { duplicate: parameters.duplicate, same: sameSystem }).groups;
    const pairsOf = pairsOfGroups(grouped, duplicates);
    const groups = grouped.map((members, index) => {
      const systems = members.flatMap((id) => byId.get(id) ?? []);
      return groupOf(members, pairsOf[index], chooseSurvivor(systems, isDormant, survivors));
    });
    const outcomes = new Map<string, Outcome>();
    for (const system of systems) {
      if (!isComparable(system))
        outcomes.set(system.id, notApplicable(['buildType', 'lifecycle'], '上级配发或已停用，不参加比较'));
      else if (system.values.function === undefined)
        outcomes.set(system.id, undetermined(['function'], READ));
      else outcomes.set(system.id, { verdict: 'clear', read: READ });
    }
    const limit = pairs.limit
      ? `（相近的系统太多，成组时每个系统只看最相近的 ${pairs.limit.partners} 个）`
      : '';
    for (const [index, group] of groups.entries()) {
      const total = pairsOf[index]?.total ?? 0;
      const rest =
        total > MOST_LISTED ? `（组内相近的有 ${total} 对，只列出最相近的 ${MOST_LISTED} 对）` : '';
      for (const id of group.members) {
        const others = group.members
          .filter((member) => member !== id)
          .slice(0, 5)
          .flatMap((member) => byId.get(member) ?? [])
          .map((system) => ({ system, field: 'function' as const }));
        outcomes.set(id, {
          ...flagged(
            READ,
            `与另外 ${group.members.length - 1} 个系统功能相近，见相似系统组 ${group.id}${rest}${limit}`,
          ),
          others,
        });
      }
    }
    return { outcomes, groups };
  },
  examples: [
    {
      why: '两个单位各建一套办公系统，用词不同；业务系统与其无关',
      systems: [
        { departmentName: '甲局', systemName: '协同办公系统', function: '公文流转、会议通知' },
        { departmentName: '乙局', systemName: 'OA平台', function: '收文登记、请销假' },
        { departmentName: '丙局', systemName: '山洪灾害监测预警系统', function: '雨量水位监测、预警发布' },
      ],
      verdicts: ['flagged', 'flagged', 'clear'],
    },
    {
      why: '办公系统与公文交换系统是两类，字面相近也不算重复',
      systems: [
        { departmentName: '甲局', systemName: '协同办公系统', function: '公文流转、收发文管理' },
        { departmentName: '乙局', systemName: '公文交换系统', function: '公文流转、收发文管理、登记' },
      ],
      verdicts: ['clear', 'clear'],
    },
    {
      why: '只有一条功能相同，管的东西不同',
      systems: [
        { departmentName: '甲局', systemName: '桌椅台账系统', function: '桌椅登记、桌椅领用' },
        { departmentName: '乙局', systemName: '会徽台账系统', function: '桌椅登记、会徽领用' },
      ],
      verdicts: ['clear', 'clear'],
    },
    {
      why: '省级配发的不参加比较；没有写功能的为缺据',
      systems: [
        { systemName: '协同办公系统', function: '公文流转、收发文管理' },
        { systemName: '省协同办公系统', function: '公文流转、收发文管理', buildType: '省级配发' },
        { systemName: '网络协同办公系统' },
      ],
      verdicts: ['clear', 'not-applicable', 'undetermined'],
    },
  ],
});

/** Its pairs are explained when they are asked for: of a large inventory they take many times the memory of all else. */
function groupOf(
  members: readonly string[],
  pairs: PairsOfGroup | undefined,
  { survivor, reasons }: ReturnType<typeof chooseSurvivor>,
): DuplicateGroup {
  const group = {
    id: `G${(members[0] ?? '').slice(1, 9)}`,
    rule: 'duplicate-function',
    members,
    survivor,
    survivorReasons: reasons,
  };
  const explained = () =>
    (pairs?.listed ?? []).map(({ a, b, score, explain }) => {
      const { shared, differing } = explain();
      return { a, b, score, shared, differing };
    });
  return new GroupReadLater(group, () => ({ ...group, pairs: explained() }));
}
