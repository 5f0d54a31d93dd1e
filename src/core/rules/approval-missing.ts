import { statedIn } from '../audit/says-none.js';
import { clear, flagged, notApplicable, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['approvalAuthority', 'approvalDate'] as const;

export const approvalMissing = systemRule({
  id: 'approval-missing',
  title: '未经审批建设',
  theme: 'governance',
  meaning:
    '审批部门和审批时间都明确填“无”。填了其中一项的，为否；空着不填的不算“无”，为缺据。已建和在建的系统都判。',
  pitfalls: [
    '年代久远的系统，批文可能已经遗失，填“无”不等于没有批过。',
    '由上级统一建设配发的系统，本级没有审批手续。',
    '小额采购按规定可能不需要立项审批。',
  ],
  basis: [clause('shandong', '六（一）', '必须履行规划审核和项目报批程序')],
  inServiceOnly: false,
  parameters: {},
  check(values, { raw }) {
    const { lifecycle } = values;
    if (lifecycle !== undefined && lifecycle !== '已建' && lifecycle !== '在建')
      return notApplicable(['lifecycle'], `建设状态为“${lifecycle}”，本规则只判定已建和在建系统`);
    const blank = READ.filter((field) => statedIn(field, values, raw) === 'blank');
    if (READ.some((field) => statedIn(field, values, raw) === 'given')) return clear(READ);
    return blank.length ? undetermined(blank, READ) : flagged(READ);
  },
  examples: [
    {
      why: '审批部门和审批时间都填“无”',
      values: {},
      raw: { approvalAuthority: '无', approvalDate: '无' },
      verdict: 'flagged',
    },
    {
      why: '在建系统，填“未审批”',
      values: { lifecycle: '在建' },
      raw: { approvalAuthority: '未审批', approvalDate: '未审批' },
      verdict: 'flagged',
    },
    {
      why: '有审批部门，时间填“无”',
      values: { approvalAuthority: '市发展改革委' },
      raw: { approvalDate: '无' },
      verdict: 'clear',
    },
    { why: '部门填“无”，时间空着', values: {}, raw: { approvalAuthority: '无' }, verdict: 'undetermined' },
    {
      why: '画斜线不是回答',
      values: {},
      raw: { approvalAuthority: '/', approvalDate: '/' },
      verdict: 'undetermined',
    },
    { why: '两项都空着', values: {}, verdict: 'undetermined' },
    {
      why: '拟建系统还没有到审批的时候',
      values: { lifecycle: '拟建' },
      raw: { approvalAuthority: '无', approvalDate: '无' },
      verdict: 'not-applicable',
    },
  ],
});
