import { clausesOf, coreName, plain, withoutPlace } from './normalize.js';
import { bigrams, profileOf } from './tokenize.js';

const lexicon = {
  kinds: [
    { kind: '协同办公', synonyms: ['办公系统', '协同办公系统', 'oa'], cues: ['公文流转'] },
    { kind: '移动办公', synonyms: ['移动办公系统'], cues: ['移动签批'] },
  ],
  boilerplate: ['管理系统', '系统', '平台'],
};
const kindOf = (name: string, functionText = '') => {
  const { kind, isNamed } = profileOf(
    { id: '1', name, department: '甲局', functionText },
    lexicon,
    (text) => [...text],
  );
  return [kind, isNamed];
};

describe('names', () => {
  it('lose width, case, blanks, place and boilerplate', () => {
    expect(plain(' ＯＡ “办公” 系统')).toBe('oa办公系统');
    expect(withoutPlace('全市不动产登记')).toBe('不动产登记');
    expect(coreName('示例市渔船管理系统', lexicon.boilerplate)).toBe('渔船');
  });

  it('stay whole when nothing of their own would be left', () => {
    expect(coreName('管理系统', lexicon.boilerplate)).toBe('管理系统');
  });
});

describe('function texts', () => {
  it('fall into clauses, each once', () => {
    expect(clausesOf('渔船登记，港口巡查；渔船登记、船员（培训）\n以及证书核发')).toEqual([
      '渔船登记',
      '港口巡查',
      '船员',
      '培训',
      '证书核发',
    ]);
  });

  it('become pairs of characters', () => {
    expect(bigrams('渔船登记')).toEqual(['渔船', '船登', '登记']);
    expect(bigrams('渔')).toEqual(['渔']);
  });
});

describe('the kind of a system', () => {
  it('is named by the longest synonym in its name', () => {
    expect(kindOf('OA平台')).toEqual(['协同办公', true]);
    expect(kindOf('移动办公系统')).toEqual(['移动办公', true]);
  });

  it('is only hinted at by its functions, and the name outweighs them', () => {
    expect(kindOf('综合平台', '公文流转')).toEqual(['协同办公', false]);
    expect(kindOf('移动办公系统', '公文流转')).toEqual(['移动办公', true]);
    expect(kindOf('渔船系统', '渔船登记')).toEqual([null, false]);
  });
});
