import { clear, conflicting, flagged, systemRule, undetermined } from '../audit/rule.js';
import { saysNone } from '../audit/says-none.js';
import { clause } from '../survey/citation.js';

const READ = ['mlpsLevel', 'mlpsFilingNumber'] as const;

export const protectionLevelMissing = systemRule({
  id: 'protection-level-missing',
  title: '未定等级保护级别',
  theme: 'governance',
  meaning:
    '等保级别填“未定级”。没有填级别的，为缺据；没有填级别而有等保备案号的，为否；填“未定级”又有等保备案号的，答案互相矛盾，为存疑。',
  pitfalls: [
    '“无”“未备案”“未测评”都读作“未定级”，单位可能已经定级而没有备案或没有测评。',
    '不联网的单机系统是否需要定级，以公安机关意见为准。',
  ],
  basis: [clause('ankang', '14', '负责开展本单位政务信息系统的信息安全等级保护工作')],
  inServiceOnly: true,
  parameters: {},
  check({ mlpsLevel, mlpsFilingNumber }) {
    const isFiled = mlpsFilingNumber !== undefined && !saysNone(mlpsFilingNumber);
    if (mlpsLevel === undefined) return isFiled ? clear(READ) : undetermined(['mlpsLevel'], READ);
    if (mlpsLevel !== '未定级') return clear(READ);
    return isFiled ? conflicting(READ, '等保级别填“未定级”，却有等保备案号') : flagged(READ);
  },
  examples: [
    { why: '未定级', values: { mlpsLevel: '未定级' }, verdict: 'flagged' },
    { why: '定为二级', values: { mlpsLevel: '二级' }, verdict: 'clear' },
    { why: '没有填级别，但有备案号', values: { mlpsFilingNumber: '44000012345-00001' }, verdict: 'clear' },
    {
      why: '未定级却有备案号',
      values: { mlpsLevel: '未定级', mlpsFilingNumber: '44000012345-00001' },
      verdict: 'conflicting',
    },
    { why: '没有填', values: {}, verdict: 'undetermined' },
    { why: '在建系统不判', values: { lifecycle: '在建', mlpsLevel: '未定级' }, verdict: 'not-applicable' },
  ],
});
