import {
  DATA_TRUTH,
  type Outcome,
  clear,
  flagged,
  houseDefault,
  inventoryRule,
  notApplicable,
  undetermined,
} from '../audit/rule.js';
import { bareText, nameFit } from '../audit/name-fit.js';
import { isIssuedFromAbove } from '../survey/issued-from-above.js';
import type { SurveyedSystem } from '../survey/system.js';

const TWENTY = '渔船登记港口巡查船员培训证书核发违规处罚';
const FROM_ABOVE = notApplicable(['buildType'], '国家或省级配发，描述由上级给出');
/** Names fitted by so many more pairs tell whom a text describes; else an issued system's text comes from above. */
const EVIDENT = 2;

/** How long a text two systems must share before it is taken for copied. */
function fewestCharacters(
  system: SurveyedSystem,
  other: SurveyedSystem,
  text: string,
  lengths: { readonly tellingLength: number; readonly ownLength: number; readonly otherLength: number },
): number {
  const fit = Math.abs(nameFit(system.systemName, text) - nameFit(other.systemName, text));
  const areIssued = [system, other].every(({ values }) => isIssuedFromAbove(values));
  if (areIssued && fit < EVIDENT) return Infinity;
  if (other.department !== system.department) return lengths.otherLength;
  return fit > 0 ? lengths.tellingLength : lengths.ownLength;
}

export const copiedDescription = inventoryRule({
  id: 'copied-description',
  title: '功能描述雷同',
  theme: 'data-truth',
  meaning:
    '名称不同的系统填了一字不差的功能描述，可能是照抄。本单位内部雷同和单位之间雷同分别有最少字数，描述明显更像其中一个系统的，字数从宽；国家、省级配发系统的描述由上级统一给出，彼此雷同而看不出描述的是哪一个的不算；被两个单位重复填报的同一系统不算。雷同只说明填报不实，不能据此认定功能重复。',
  pitfalls: [
    '同一厂商的产品在几个单位使用，描述可能都摘自产品说明。',
    '一个大系统拆成几个子系统填报的，描述可能确实相同。',
  ],
  basis: DATA_TRUTH,
  parameters: {
    tellingLength: {
      label: '本单位内雷同、且明显是在描述另一个系统的最少字数',
      unit: '字',
      default: 6,
      source: houseDefault('描述与名称不合，短一些也可疑'),
    },
    ownLength: {
      label: '本单位内雷同的最少字数',
      unit: '字',
      default: 8,
      source: houseDefault('约两个四字的功能短语'),
    },
    otherLength: {
      label: '单位之间雷同的最少字数',
      unit: '字',
      default: 20,
      source: houseDefault('不同单位偶然写出同样短语的可能更大'),
    },
  },
  judge(systems, { parameters, sameSystem }) {
    const same = new Set(sameSystem.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
    const outcomes = new Map<string, Outcome>();
    const byText = new Map<string, SurveyedSystem[]>();
    for (const system of systems) {
      const text = bareText(system.values.function ?? '');
      if (!text) outcomes.set(system.id, undetermined(['function']));
      else {
        outcomes.set(system.id, isIssuedFromAbove(system.values) ? FROM_ABOVE : clear(['function']));
        const alike = byText.get(text);
        if (alike) alike.push(system);
        else byText.set(text, [system]);
      }
    }
    for (const [text, alike] of byText) {
      const names = new Map(alike.map((system) => [system, bareText(system.systemName)]));
      for (const system of alike) {
        const sources = alike.filter(
          (other) =>
            names.get(other) !== names.get(system) &&
            !same.has(`${system.id}|${other.id}`) &&
            text.length >= fewestCharacters(system, other, text, parameters),
        );
        if (!sources.length) continue;
        const others = sources.slice(0, 5).map((other) => ({ system: other, field: 'function' as const }));
        outcomes.set(system.id, {
          ...flagged(['function'], `与另外 ${sources.length} 个系统的功能描述一字不差`),
          others,
        });
      }
    }
    return { outcomes };
  },
  examples: [
    {
      why: '同一单位两个系统描述雷同（八字）；另有一个各写各的，一个没有写',
      systems: [
        { systemName: '甲系统', function: '渔船登记港口巡查' },
        { systemName: '乙系统', function: '渔船登记、港口巡查' },
        { systemName: '丙系统', function: '会议室预订' },
        { systemName: '丁系统' },
      ],
      verdicts: ['flagged', 'flagged', 'clear', 'undetermined'],
    },
    {
      why: '同一单位六个字的雷同，明显是在描述其中一个；五个字的不算',
      systems: [
        { systemName: '驾驶证收费系统', function: '驾驶证类收费' },
        { systemName: '机动车登记系统', function: '驾驶证类收费' },
        { systemName: '渔船收费系统', function: '渔船类收费' },
        { systemName: '港口登记系统', function: '渔船类收费' },
      ],
      verdicts: ['flagged', 'flagged', 'clear', 'clear'],
    },
    {
      why: '同一单位七个字的雷同，与两个名称一样不相干，不算',
      systems: ['甲', '乙'].map((name) => ({ systemName: `${name}系统`, function: '渔船登记与查询' })),
      verdicts: ['clear', 'clear'],
    },
    {
      why: '不同单位二十字雷同；十九字的不算',
      systems: [
        { departmentName: '甲局', systemName: '甲系统', function: TWENTY },
        { departmentName: '乙局', systemName: '乙系统', function: TWENTY },
        { departmentName: '甲局', systemName: '丙系统', function: TWENTY.slice(1) },
        { departmentName: '乙局', systemName: '丁系统', function: TWENTY.slice(1) },
      ],
      verdicts: ['flagged', 'flagged', 'clear', 'clear'],
    },
    {
      why: '省级配发的描述由上级给出',
      systems: [
        { systemName: '省甲系统', function: '政务移动办公应用程序', buildType: '省级配发' },
        { systemName: '省乙系统', function: '政务移动办公应用程序', buildType: '省级配发' },
      ],
      verdicts: ['not-applicable', 'not-applicable'],
    },
    {
      why: '两个都是省级配发，描述明显说的是其中一个；自建系统的描述与省级配发的一字不差，总有一个是照抄的',
      systems: [
        { systemName: '省渔船登记系统', function: '渔船的登记、证书核发', buildType: '省级配发' },
        { systemName: '省林木采伐系统', function: '渔船的登记、证书核发', buildType: '省级配发' },
        { systemName: '省甲系统', function: '政务移动办公应用程序', buildType: '省级配发' },
        { systemName: '港口巡查系统', function: '政务移动办公应用程序', buildType: '自建' },
      ],
      verdicts: ['flagged', 'flagged', 'flagged', 'flagged'],
    },
  ],
});
