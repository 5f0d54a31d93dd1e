import { clear, flagged, notApplicable, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

export const unitOwnedSystem = systemRule({
  id: 'unit-owned-system',
  title: '以内设机构或所属单位名义建设',
  theme: 'governance',
  meaning:
    '建设主体是内设机构（处室、科室）或所属单位，而不是部门本级。已建和在建的系统都判；没有填建设主体的，为缺据。',
  pitfalls: [
    '所属单位是独立法人、业务对外独立的，整合到部门“大系统”的方式应当单独商定。',
    '“建设使用单位”填科室只说明由谁使用，不等于以科室名义建设；本规则只看“建设主体”。',
  ],
  basis: [
    clause('zibo', '3', '基本消除以单个内设机构、所属单位名义存在的独立信息系统'),
    clause('dalian', '一.4', '原则上不允许以处室或其下属单位名义建设独立的政务信息系统'),
  ],
  inServiceOnly: false,
  parameters: {},
  check({ ownerUnitKind, lifecycle }) {
    if (lifecycle !== undefined && lifecycle !== '已建' && lifecycle !== '在建')
      return notApplicable(['lifecycle'], `建设状态为“${lifecycle}”，系统尚不存在或已经停用`);
    if (ownerUnitKind === undefined) return undetermined(['ownerUnitKind']);
    const read = ['ownerUnitKind', 'ownerUnit', 'lifecycle'] as const;
    return ownerUnitKind === '部门本级' ? clear(read) : flagged(read);
  },
  examples: [
    { why: '以处室名义建设', values: { ownerUnitKind: '内设机构', ownerUnit: '信息科' }, verdict: 'flagged' },
    {
      why: '以下属单位名义建设，在建',
      values: { ownerUnitKind: '所属单位', lifecycle: '在建' },
      verdict: 'flagged',
    },
    { why: '部门本级建设', values: { ownerUnitKind: '部门本级' }, verdict: 'clear' },
    { why: '只填了使用科室，没有填建设主体', values: { ownerUnit: '信息科' }, verdict: 'undetermined' },
    {
      why: '拟建系统不判',
      values: { ownerUnitKind: '内设机构', lifecycle: '拟建' },
      verdict: 'not-applicable',
    },
  ],
});
