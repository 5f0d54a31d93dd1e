import { guessWork } from './guess-work.js';

/** As `password-profile` draws the line. */
const isGuessable = (password: string) => guessWork(password) < 9;

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
const many = (count: number, make: (random: (below: number) => number) => string): readonly string[] => {
  const random = numbers(20_171_231);
  return Array.from({ length: count }, () => make(random));
};
const pick = <T>(items: readonly T[], random: (below: number) => number): T =>
  items[random(items.length)] as T;

it('what stands at the top of every list is guessable', () => {
  const known =
    `password123 Password2017! P@ssw0rd1234 Passw0rd!@# Pass@word1 passwordpassword qwertyuiop123 Qwerty12345!
    1q2w3e4r5t6y q1w2e3r4t5y6 1qaz2wsx3edc 1qaz@WSX3edc !QAZ2wsx#EDC zaq12wsxcde3 zaq1xsw2cde3 1qazxsw23edc asdfghjkl123
    zxcvbnm12345 qazwsxedcrfv Qwer!@#$1234 qwe123!@#asd Asdf1234567! 1234567890ab Abc123456789 abcd1234ABCD Aa123456789!
    a1b2c3d4e5f6 1234567890!@ 0987654321qw 11111111aA! 888888888888 123123123123 112233445566 Abc@123456789 Admin@123456
    Admin@2017 administrator1 Administrator@123 Root@1234567 root123456789 Test@12345678 Welcome2017! Welcome@123
    Changeme_123 letmein12345 iloveyou1234 iloveyou5201314 woaini1314520 woaini5201314 woaini123456 5201314woaini
    a5201314520 aini13145201314 Huawei@12345 Huawei12#$ Admin@huawei lenovo@12345 Cisco_12345 Oracle123456 mysql@123456
    Zhangwei@2017 zhangwei123456 wangfang1985 liming19850312 Zhangsan_2018 lisi12345678 xiaoming2017! Beijing@2008
    Shandong@2017 zhongguo2017! Zhengwu@2017 zhengfu123456 Shenji@12345 shenjiju2017 Sjj@20171231 Jiaoyuju_123 Caizheng2018!
    guanliyuan123 mima12345678 wodemima123! xitong@12345 Bangongshi_01 danwei123456 20171231aA! 19850312zhang
    13800001000a 13812345678wang summer2017!! Spring@2018 january2017! Monday12345! superman12345 Basketball23!
    michael12345 jordan23jordan trustno1trustno1 monkey123456 sunshine2017 princess1234 football1234 dragon123456
    aaaaaaaaaaaa abcabcabcabc qweqweqwe123 asdasd123123 147258369aA 159357159357 741852963Qq 管理员123456 密码123456!
    我爱你5201314 审计局@2017 我爱中国2017! 你好你好你好你好`.split(/\s+/u);
  expect(known.filter((password) => !isGuessable(password))).toEqual([]);
  expect(known.length).toBeGreaterThan(110);
});

it('3,000 of 3,000 made the way people make them are guessable', () => {
  const words =
    `password admin root test welcome huawei oracle summer monkey woaini zhangwei wangfang liming beijing shandong
    zhengwu shenji jiaoyuju caizheng bangongshi guanliyuan xitong mima qwerty asdfgh zxcvbn qazwsx 1qaz2wsx abc a`.split(
      /\s+/u,
    );
  const ends = '1 12 123 1234 12345 123456 111 888 666 520 1314 2016 2017 2018 1985 01 007 0312'.split(' ');
  const marks = ['', '!', '@', '#', '.', '_', '!!', '@#'];
  const disguise = (word: string) => word.replaceAll('a', '@').replaceAll('o', '0').replaceAll('e', '3');
  const made = many(3_000, (random) => {
    const word = pick(words, random);
    const shape = pick(
      [(text: string) => text, disguise, capital, (text: string) => text.toUpperCase()],
      random,
    );
    const [mark, end] = [pick(marks, random), pick(ends, random)];
    return pick(
      [`${shape(word)}${mark}${end}`, `${end}${mark}${shape(word)}`, `${shape(word)}${end}${mark}`],
      random,
    );
  });
  expect(made.filter((password) => !isGuessable(password))).toEqual([]);
});

it('what is chosen at random, by machine or out of four words, is not', () => {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_!@';
  const random = many(2_000, (below) => Array.from({ length: 10 }, () => pick([...letters], below)).join(''));
  expect(random.filter(isGuessable)).toEqual([]);
  const syllables =
    'yun hai shan hu song zhu mei lan ju shui feng xue qing tian lu ma niao yu shi qiao'.split(' ');
  const phrases = many(2_000, (below) =>
    Array.from({ length: 4 }, (_, place) => pick(syllables, (size) => (below(size) + place) % size)).join(
      '-',
    ),
  );
  // The same word twice is not four words.
  const repeated = phrases.filter((phrase) => new Set(phrase.split('-')).size < 4);
  expect(phrases.filter((phrase) => isGuessable(phrase) && !repeated.includes(phrase))).toEqual([]);
  for (const good of ['Shan-hu_5207-mei', 'Yun-hai_7391', 'yunhaishanhu', '云海山湖松竹', 'Tk7-pq.Lm2'])
    expect([good, isGuessable(good)]).toEqual([good, false]);
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
