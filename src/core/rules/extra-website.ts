import { type Outcome, clear, flagged, inventoryRule, notApplicable, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';
import type { SurveyedSystem } from '../survey/system.js';

/** A subordinate unit is a unit of its own; an office inside a department is not. */
const unitOf = ({ department, values }: SurveyedSystem): string =>
  values.ownerUnitKind === '所属单位' ? `${department}|${values.ownerUnit ?? ''}` : department;

export const extraWebsite = inventoryRule({
  id: 'extra-website',
  title: '一个单位开设多个网站',
  theme: 'governance',
  meaning:
    '同一单位在用的门户网站超过允许的个数，多出来的为是；按登记册的先后计数，保留哪一个由单位决定。所属单位单独计数，内设机构并入部门。没有填系统类别的，为缺据。',
  pitfalls: [
    '同一网站的不同栏目、手机版可能被分成两个系统填报。',
    '按登记册先后计数，被判为多出的不一定是应当关停的那一个。',
    '外文版、专题网站是否单独算作网站，按《政府网站发展指引》认定。',
  ],
  basis: [
    clause('binzhou', '13', '一个单位最多开设一个网站'),
    clause('zibo', '19', '进一步规范全市政府网站设置'),
    clause('shandong', '27', '进一步规范全省政府网站设置'),
  ],
  parameters: {
    websites: {
      label: '一个单位最多开设的网站',
      unit: '个',
      default: 1,
      source: '《滨州市2018年政务信息系统整合共享工作要点》第13条“一个单位最多开设一个网站”',
    },
  },
  judge(systems, { parameters }) {
    const outcomes = new Map<string, Outcome>();
    const byUnit = new Map<string, SurveyedSystem[]>();
    for (const system of systems) {
      const { category, lifecycle } = system.values;
      if (lifecycle !== undefined && lifecycle !== '已建') {
        const note = `建设状态为“${lifecycle}”，本规则只判定已建系统`;
        outcomes.set(system.id, notApplicable(['lifecycle'], note));
      } else if (category === undefined) outcomes.set(system.id, undetermined(['category']));
      else {
        outcomes.set(system.id, clear(['category']));
        if (category === '门户网站')
          byUnit.set(unitOf(system), [...(byUnit.get(unitOf(system)) ?? []), system]);
      }
    }
    for (const websites of byUnit.values()) {
      const kept = websites.slice(0, parameters.websites);
      const others = kept.flatMap((system) =>
        system.values.systemName === undefined ? [] : [{ system, field: 'systemName' as const }],
      );
      for (const { id } of websites.slice(parameters.websites))
        outcomes.set(id, {
          ...flagged(['category', 'ownerUnitKind'], `本单位共有 ${websites.length} 个门户网站`),
          others,
        });
    }
    return { outcomes };
  },
  examples: [
    {
      why: '同一单位的第二个网站；另一个单位只有一个',
      systems: [
        { departmentName: '甲局', systemName: '甲局门户网站', category: '门户网站' },
        { departmentName: '甲局', systemName: '甲局宣传网', category: '门户网站' },
        { departmentName: '乙局', systemName: '乙局门户网站', category: '门户网站' },
      ],
      verdicts: ['clear', 'flagged', 'clear'],
    },
    {
      why: '所属单位单独计数；没有填类别的缺据，停用的不判',
      systems: [
        { departmentName: '甲局', category: '门户网站' },
        { departmentName: '甲局', category: '门户网站', ownerUnitKind: '所属单位', ownerUnit: '档案馆' },
        { departmentName: '甲局' },
        { departmentName: '甲局', category: '门户网站', lifecycle: '已停用' },
      ],
      verdicts: ['clear', 'clear', 'undetermined', 'not-applicable'],
    },
  ],
});
