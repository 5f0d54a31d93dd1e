import { ClauseBoard } from './clause-board.js';
import { ClauseTable } from './clause-table.js';
import type { Lexicon } from './lexicon.js';
import { createNormalizer, plain } from './normalize.js';
import { createPatternTable } from './patterns.js';
import { profileOf } from './profile.js';

const lexicon: Lexicon = {
  kinds: [
    {
      kind: '协同办公',
      isCommon: true,
      synonyms: ['办公系统', 'oa'],
      cues: ['公文+流转', '请销假'],
      not: ['移动'],
    },
    { kind: '移动办公', synonyms: ['移动+办公'], cues: ['手机签批'] },
    { kind: '会议室预约', whole: '协同办公', synonyms: ['会议室预约'], cues: ['会议室'] },
    { kind: '印章用印', whole: '协同办公', synonyms: ['印章'], cues: ['用印申请'] },
    { kind: '数字档案馆', synonyms: ['档案管理@档案馆'], cues: [] },
    { kind: '数字档案室', synonyms: ['档案管理!业务'], cues: [] },
  ],
  boilerplate: ['管理系统', '系统', '平台'],
  emptyClauses: ['运行维护', '系统管理'],
  guards: [
    { set: '车与证', alternatives: [['机动车'], ['驾驶证', '驾驶人']] },
    { set: '行业', alternatives: [['学校'], ['医院']], only: ['监管'] },
  ],
  qualifiers: ['收费', '监管'],
  issuers: [
    { level: 'provincial', where: 'name', word: '粤政易' },
    { level: 'national', where: 'department', word: '国家' },
    { level: 'national', where: 'name', word: '全国' },
    { level: 'none', where: 'name', word: '全国文明' },
  ],
  places: [
    { place: '山东', level: 'province' },
    { place: '贵阳', level: 'city' },
  ],
  traditional: { 統: '统', 辦: '办' },
};
const profile = (name: string, functionText = '', department = '甲局') =>
  profileOf({ id: '1', name, department, functionText }, lexicon, (text) => [...text]);
const kindOf = (...given: Parameters<typeof profile>) => profile(...given).kinds[0]?.kind.kind ?? null;

describe('names', () => {
  const { text, withoutPlace, withoutOwner, core } = createNormalizer(lexicon);

  it('lose width, case, blanks, quotation marks and traditional forms', () => {
    expect(plain(' ＯＡ “办公” 系统')).toBe('oa办公系统');
    expect(text('辦公系統')).toBe('办公系统');
  });

  it.each([
    ['示例市渔船登记系统', '渔船登记系统'],
    ['山东省贵阳市渔船登记系统', '渔船登记系统'],
    ['镜湖区政务系统', '政务系统'],
    ['澜江高新区渔船系统', '渔船系统'],
    ['城市管理系统', '城市管理系统'],
    ['智慧社区平台', '智慧社区平台'],
    ['市长热线', '市长热线'],
    ['全市不动产登记', '不动产登记'],
  ])('%s without its place is %s', (name, rest) => {
    expect(withoutPlace(name)).toBe(rest);
  });

  it('lose the department in front and the boilerplate', () => {
    expect(withoutOwner('国土规划局综合平台')).toBe('综合平台');
    expect(core('渔船管理系统')).toBe('渔船');
    expect(core('管理系统')).toBe('');
  });
});

describe('words of procurement', () => {
  const { withoutPurchase } = createNormalizer(lexicon);

  it.each([
    ['渔船管理系统升级改造项目', '渔船管理系统'],
    ['渔船平台2019年运维服务', '渔船平台'],
    ['渔船网站改版及安全运维', '渔船网站'],
    ['管理系统运维', '管理系统运维'],
    ['信息化项目管理', '信息化项目管理'],
  ])('%s is about %s', (name, rest) => {
    expect(withoutPurchase(name)).toBe(rest);
  });
});

describe('function texts', () => {
  it('fall into clauses, each once, without empty talk', () => {
    expect(profile('甲', '渔船登记，港口巡查；渔船登记、2018年系统管理、运行维护').clauses).toEqual([
      '渔船登记',
      '港口巡查',
    ]);
  });

  it('share a clause by its object, not by its action', () => {
    const score = (a: string, b: string) => {
      const table = new ClauseTable([[a], [b]]);
      return table.sharedScore(table.texts.indexOf(a), table.texts.indexOf(b));
    };
    expect(score('档案查询', '档案查询统计')).toBeGreaterThanOrEqual(0.6);
    expect(score('档案查询', '房产查询')).toBe(0);
    expect(score('渔船登记', '渔船登记')).toBe(1);
  });

  it('use every clause of the other side once', () => {
    const table = new ClauseTable([
      ['档案查询', '档案查询统计'],
      ['档案查询', '会议'],
    ]);
    const board = new ClauseBoard(table);
    board.from(0);
    expect(board.meet(1)).toBe(1);
    expect(board.match()).toEqual([{ i: 0, j: 0, score: 1 }]);
    expect(board.shared()).toBe(1);
  });
});

describe('patterns', () => {
  const find = (pattern: string, text: string, context = '') =>
    createPatternTable([{ owner: 1, written: [pattern] }]).find(text, context).length > 0;

  it('are all found, each once and by place, whatever begins inside another', () => {
    const words = ['公文', '公文流转', '文', '流转', '文流', '公交'];
    const table = createPatternTable(words.map((word) => ({ owner: word, written: [word] })));
    for (const text of ['公文流转', '文公公文流转文流', '公交', '流', '公文公文']) {
      const expected = words.filter((word) => text.includes(word)).map((word) => [word, text.indexOf(word)]);
      const found = table.find(text).map(({ owner, start }) => [owner, start]);
      expect(found.map(([, start]) => start)).toEqual(found.map(([, start]) => start).sort());
      expect(found.sort()).toEqual(expected.sort());
    }
  });

  it('say and, not, and who asks', () => {
    expect([find('档案+馆', '馆藏档案'), find('档案+馆', '档案室')]).toEqual([true, false]);
    expect([find('档案!人事', '人事档案'), find('档案!人事', '文书档案')]).toEqual([false, true]);
    expect([find('档案@档案局', '档案', '市档案局'), find('档案@档案局', '档案', '甲局')]).toEqual([
      true,
      false,
    ]);
  });

  it('keep Latin words whole', () => {
    expect([find('oa', 'oa系统'), find('oa', 'oauth认证')]).toEqual([true, false]);
  });
});

describe('the kind of a system', () => {
  it('is named by its name, unless a word rules it out', () => {
    expect(kindOf('OA平台')).toBe('协同办公');
    expect(kindOf('移动办公系统')).toBe('移动办公');
    expect(kindOf('档案管理系统')).toBe('数字档案室');
    expect(kindOf('档案管理系统', '', '市档案馆')).toBe('数字档案馆');
  });

  it('is hinted at by functions where the name says nothing', () => {
    const [guess] = profile('综合平台', '公文网上流转、请销假').kinds;
    expect([guess?.kind.kind, guess?.isNamed]).toEqual(['协同办公', false]);
    expect(kindOf('渔船系统', '渔船登记')).toBeNull();
  });
});

describe('a kind that is mentioned by the way', () => {
  const others = [
    '渔船登记',
    '渔港巡查',
    '渔网发放',
    '鱼苗投放',
    '船员考勤',
    '码头排班',
    '油料领用',
    '冰库检修',
  ];
  const confidence = (clauses: readonly string[]) =>
    profile('综合平台', clauses.join('、')).kinds.find(({ kind }) => kind.kind === '协同办公')?.confidence ??
    0;

  it('is believed in proportion to the clauses that speak of it, from a quarter on in full', () => {
    const [one = '', ...rest] = others;
    const full = confidence(['公文流转', one]);
    expect(full).toBeGreaterThan(0);
    expect(confidence(['公文流转', ...rest.slice(0, 3)])).toBe(full);
    expect(confidence(['公文流转', ...rest])).toBeLessThan(full);
    expect(confidence(['公文流转', ...rest])).toBeGreaterThan(0);
  });
});

describe('functions of several parts', () => {
  it('speak of the whole, those of one part of that part', () => {
    expect(kindOf('综合平台', '会议室、用印申请')).toBe('协同办公');
    expect(kindOf('综合平台', '会议室、渔船登记')).toBe('会议室预约');
    expect(kindOf('移动终端', '会议室、用印申请')).not.toBe('协同办公');
  });

  it('bear a kind out or not, where there are enough to expect it', () => {
    const isBorneOut = (functionText: string) => profile('OA平台', functionText).kinds[0]?.isBorneOut;
    expect(['', '渔船登记', '渔船登记、公文流转', '渔船登记、港口巡查'].map(isBorneOut)).toEqual([
      ...[true, true, true, false],
    ]);
  });
});

describe('who issued a system', () => {
  it.each([
    ['粤政易分节点', '东源县', 'provincial'],
    ['标准查询', '国家市场监督管理总局', 'national'],
    ['全国学籍系统', '甲市教育局', 'national'],
    ['全国文明城市测评系统', '甲市文明办', 'unit'],
    ['山东省隐患排查系统', '山东省安全生产监督管理局', 'provincial'],
    ['渔政监管平台', '甲市农业农村局', 'unit'],
    ['中国·永城网站', '永城市人民政府办公室', 'unit'],
    ['全国永城系统', '永城市人民政府办公室', 'national'],
  ])('%s of %s: %s', (name, department, issuedBy) => {
    expect(profile(name, '', department).issuedBy).toBe(issuedBy);
  });

  it('notes objects of a set that holds for some names only where the name is one', () => {
    const tradeOf = (...given: Parameters<typeof profile>) => profile(...given).objects.get('行业');
    expect([tradeOf('学校监管平台'), tradeOf('学校平台'), tradeOf('监管平台', '医院检查')]).toEqual([
      ...[[0], undefined, undefined],
    ]);
  });

  it('notes objects that exclude each other and words of a part', () => {
    const { objects, qualifiers } = profile('机动车收费系统');
    expect([objects.get('车与证'), qualifiers]).toEqual([[0], ['收费']]);
  });
});
