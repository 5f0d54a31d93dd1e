/**
 * Words that guessers try first, with their usual disguises taken off (digits and marks at the ends, 0 for o and
 * the like). A list of our own: names of things people type, of the trade, and rows of the keyboard.
 */
const WORDS = new Set(
  `password passwd passw pass secret admin administrator root super superuser manager system sysadmin user guest test
  demo default login logon welcome hello iloveyou loveyou love woaini woaiwojia qingcha zhengfu zhengwu shenji
  caizheng jiaoyu gongan bangong xinxi xitong wangluo mima zhongguo china beijing shanghai shandong huawei lenovo
  windows office oracle mysql postgres server database changeme letmein master dragon monkey football basketball
  superman batman princess sunshine shadow qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm
  qazwsx qazwsxedc qweasd qweasdzxc poiuyt lkjhgf mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh aaa xxx zzz
  yuwen shuxue laoshi xuesheng woshishui nihao nimabi zaijian xiexie gongsi danwei keji wangzhan guanli guanliyuan
  p ss asd qwe zxc qaz wsx edc abcabc asdasd qweqwe`.split(/\s+/u),
);

const KEYBOARD = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];
const LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Is the password one that guessers try early: a well-known word in disguise, a run, a repetition? */
export function isGuessable(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const undisguise = (text: string) => [...text].map((char) => LETTERS[char] ?? char).join('');
  const bare = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const cores = [plain, undisguise(plain), bare(plain), undisguise(bare(plain)), bare(undisguise(plain))];
  if (cores.some((core) => WORDS.has(core))) return true;
  // Words, one after the other: passwordadmin, abc123abc.
  const letters = plain.split(/[^\p{L}]+/u).filter(Boolean);
  if (letters.length && letters.every((word) => WORDS.has(word)) && letters.join('').length >= 3) return true;
  return isRepeated(plain) || isRun(plain) || isDate(plain);
}

/** aaaaaaaaaa, 1212121212, abcabcabc: a part of at most a third, repeated. */
const isRepeated = (text: string): boolean => {
  for (let size = 1; size <= text.length / 3; size++)
    if (
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length) === text
    )
      return true;
  return false;
};

/** 1234567890, fedcba, a stretch of the keyboard, in either direction. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((char, index) => char.charCodeAt(0) - text.charCodeAt(index)));
  if (steps.size === 1 && Math.abs([...steps][0] ?? 9) <= 1) return true;
  if (text === '1234567890' || text === '0987654321') return true;
  const backwards = [...text].reverse().join('');
  return KEYBOARD.some((row) => row.includes(text) || row.includes(backwards));
}

/** Digits that are only a date or a telephone number. */
const isDate = (text: string): boolean =>
  /^(?:19|20)\d{2}[-./]?(?:0?[1-9]|1[0-2])[-./]?(?:0?[1-9]|[12]\d|3[01])$/u.test(text) ||
  /^1[3-9]\d{9}$/u.test(text);
