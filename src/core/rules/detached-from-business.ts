import { ask, either } from '../audit/truth.js';
import { clear, flagged, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

const READ = ['businessInSystem', 'annualTransactions'] as const;

export const detachedFromBusiness = systemRule({
  id: 'detached-from-business',
  title: '与业务流程脱节',
  theme: 'dormant',
  meaning:
    '对应的业务不在系统内办理，或者一年没有办过一件业务。填“部分”的不算脱节。两项都没有回答的，为缺据。',
  pitfalls: [
    '支撑平台、网站等本来不办理业务的系统，会如实填“否”或0件。',
    '按年、按周期开展的业务（如换届、普查）在普查的这一年可能没有办件。',
  ],
  basis: [
    clause('zibo', '2', '系统使用与实际业务流程长期脱节'),
    clause('ankang', '二（二）1', '系统使用与实际业务流程长期脱节'),
  ],
  inServiceOnly: true,
  parameters: {},
  check({ businessInSystem, annualTransactions }) {
    const detached = either(
      ask(businessInSystem, (answer) => answer === '否'),
      ask(annualTransactions, (count) => count === 0),
    );
    if (detached === 'yes') return flagged(READ);
    return detached === 'no' ? clear(READ) : undetermined(READ, READ);
  },
  examples: [
    {
      why: '业务不在系统内办理',
      values: { businessInSystem: '否', annualTransactions: 300 },
      verdict: 'flagged',
    },
    { why: '一年没有业务量', values: { annualTransactions: 0 }, verdict: 'flagged' },
    { why: '一年办过一件', values: { annualTransactions: 1 }, verdict: 'clear' },
    { why: '部分业务在系统内办理', values: { businessInSystem: '部分' }, verdict: 'clear' },
    { why: '两项都没有回答', values: {}, verdict: 'undetermined' },
    { why: '在建系统不判', values: { lifecycle: '在建', businessInSystem: '否' }, verdict: 'not-applicable' },
  ],
});
