import { all, anyOf, ask } from '../audit/truth.js';
import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['annualOpsCost', 'sharingConnected', 'networks'] as const;

export const islandOpsFunding = systemRule({
  id: 'island-ops-funding',
  title: '信息孤岛或专网系统仍安排运维经费',
  theme: 'governance',
  meaning:
    '没有接入共享平台或者运行在业务专网上，而年度运维资金大于0，涉及的金额一并列出。有一项肯定不符的，即为否；不能确定的，为缺据。',
  pitfalls: [
    '年度运维资金是上一年度的支出，今年可能已经不再安排。',
    '国家统一规划的专网、暂不具备接入条件的系统，经费应当按主管部门意见处理。',
    '几个系统合签一份运维合同的，金额可能重复填报。',
  ],
  basis: [
    clause('ankang', '13', '逐步减少直至取消信息孤岛系统和电子政务网络可替代的专网运维经费'),
    clause('dalian', '二.市财政局.3', '逐步减少直至取消信息孤岛系统和利用程度低的专网的运维经费'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ annualOpsCost, sharingConnected, networks }) {
    const isIsland = anyOf(
      ask(sharingConnected, (answer) => answer === '否'),
      ask(networks, (answer) => answer.includes('业务专网')),
    );
    const isFunded = ask(annualOpsCost, (amount) => amount > 0);
    const truth = all(isIsland, isFunded);
    if (truth === 'no') return clear(READ);
    if (truth === 'yes') return flagged(READ, `涉及年度运维资金 ${annualOpsCost} 万元`);
    return undetermined(
      READ.filter(
        (field) =>
          ({ annualOpsCost, sharingConnected, networks })[field] === undefined &&
          !(field !== 'annualOpsCost' && isIsland === 'yes'),
      ),
      READ,
    );
  },
  examples: [
    {
      why: '没有接入，有运维经费',
      values: { sharingConnected: '否', annualOpsCost: 0.5 },
      verdict: 'flagged',
    },
    {
      why: '已接入，但在业务专网上',
      values: { sharingConnected: '是', networks: ['业务专网'], annualOpsCost: 8.2 },
      verdict: 'flagged',
    },
    { why: '没有接入，没有运维经费', values: { sharingConnected: '否', annualOpsCost: 0 }, verdict: 'clear' },
    {
      why: '已接入，不在专网上',
      values: { sharingConnected: '是', networks: ['政务外网'], annualOpsCost: 8.2 },
      verdict: 'clear',
    },
    { why: '没有接入，没有填金额', values: { sharingConnected: '否' }, verdict: 'undetermined' },
    {
      why: '已接入，没有填网络',
      values: { sharingConnected: '是', annualOpsCost: 8.2 },
      verdict: 'undetermined',
    },
    {
      why: '在建系统不判',
      values: { lifecycle: '在建', sharingConnected: '否', annualOpsCost: 8.2 },
      verdict: 'not-applicable',
    },
  ],
});
