import { statedIn } from '../audit/says-none.js';
import { clear, flagged, notApplicable, systemRule, undetermined } from '../audit/rule.js';
import { clause } from '../survey/citation.js';

export const filingMissing = systemRule({
  id: 'filing-missing',
  title: '未备案',
  theme: 'governance',
  meaning: '备案编号明确填“无”或“未备案”。空着不填的不算，为缺据。已建和在建的系统都判。',
  pitfalls: [
    '备案制度建立以前建成的系统，可能正在补办备案。',
    '把等级保护备案、网站ICP备案当作项目备案填写的，本规则看不出来。',
  ],
  basis: [
    clause('zibo', '24', '建立电子政务建设项目和运维全口径备案制度'),
    clause('ankang', '13', '进行全口径备案'),
    clause('shandong', '44', '建立并实行省级电子政务建设和运维全口径备案制度'),
    clause('binzhou', '20', '实现市级电子政务建设和运维实行全口径备案'),
  ],
  inServiceOnly: false,
  parameters: {},
  check(values, { raw }) {
    const { lifecycle } = values;
    if (lifecycle !== undefined && lifecycle !== '已建' && lifecycle !== '在建')
      return notApplicable(['lifecycle'], `建设状态为“${lifecycle}”，本规则只判定已建和在建系统`);
    const filing = statedIn('filingNumber', values, raw);
    if (filing === 'blank') return undetermined(['filingNumber']);
    return filing === 'none' ? flagged(['filingNumber']) : clear(['filingNumber']);
  },
  examples: [
    { why: '备案编号填“无”', values: {}, raw: { filingNumber: '无' }, verdict: 'flagged' },
    { why: '填“未备案”', values: { filingNumber: '未备案' }, verdict: 'flagged' },
    { why: '有备案编号', values: { filingNumber: 'BA-2014-0021' }, verdict: 'clear' },
    { why: '空着', values: {}, verdict: 'undetermined' },
    { why: '画横线不是回答', values: {}, raw: { filingNumber: '—' }, verdict: 'undetermined' },
    {
      why: '已停用的系统不判',
      values: { lifecycle: '已停用' },
      raw: { filingNumber: '无' },
      verdict: 'not-applicable',
    },
  ],
});
