import { explainPair } from './explain.js';
import { type Item, profileOf } from './tokenize.js';

const lexicon = {
  kinds: [{ kind: '协同办公', synonyms: ['办公系统', 'oa'], cues: ['公文流转'] }],
  boilerplate: [],
};
const profile = (name: string, functionText: string) => {
  const item: Item = { id: name, name, department: '甲局', functionText };
  return profileOf(item, lexicon, (text) => [...text]);
};

describe('explainPair', () => {
  it('names the common kind, the shared clauses and what still differs', () => {
    const a = profile('协同办公系统', '公文流转、会议通知、督查督办');
    const b = profile('OA平台', '公文流转、会议通知管理、请销假');
    expect(explainPair(a, b)).toEqual({
      shared: ['同属“协同办公”类系统', '公文流转', '会议通知≈会议通知管理'],
      differing: ['督查督办', '请销假'],
    });
  });

  it('uses every clause of the other side once', () => {
    const { shared, differing } = explainPair(
      profile('甲', '档案查询、档案查询统计'),
      profile('乙', '档案查询'),
    );
    expect(shared).toEqual(['档案查询']);
    expect(differing).toEqual(['档案查询统计']);
  });

  it('always gives a reason', () => {
    const { shared, differing } = explainPair(profile('甲', '渔船登记'), profile('乙', '山洪预警'));
    expect(shared).toEqual(['系统名称用词相近']);
    expect(differing).toEqual(['渔船登记', '山洪预警']);
  });
});
