import fastCheck from 'fast-check';
import { findPersonalNumbers, isBankCard, isIdentityCard } from './personal-numbers.js';

const kindsIn = (text: string) => findPersonalNumbers(text).map(({ kind }) => kind);

/** The check character is worked out here the other way round: by trying all eleven. */
function identityCard(place: string, birthday: string, order: number): string {
  const start = `${place}${birthday}${String(order).padStart(3, '0')}`;
  const [card] = [...'0123456789X'].map((last) => start + last).filter(isIdentityCard);
  return card ?? '';
}

function bankCard(start: string): string {
  const [card] = [...'0123456789'].map((last) => start + last).filter(isBankCard);
  return card ?? '';
}

describe('personal numbers', () => {
  it('the published examples of the standards', () => {
    expect(isIdentityCard('11010519491231002X')).toBe(true);
    expect(isIdentityCard('440524188001010014')).toBe(false);
    expect(isIdentityCard('110105194912310021')).toBe(false);
    expect(isBankCard('4111111111111111')).toBe(true);
    expect(isBankCard('4111111111111112')).toBe(false);
  });

  it('are found however they are grouped, and say where they stand', () => {
    expect(kindsIn('手机 138-0000-1000、+86 13800001000')).toEqual(['mobile', 'mobile']);
    expect(kindsIn('身份证11010519491231002x。')).toEqual([]);
    expect(kindsIn('身份证：11010519491231002x。')).toEqual(['identity-card']);
    const text = '卡号 4111 1111 1111 1111 有效';
    const [{ start, end } = { start: 0, end: 0 }] = findPersonalNumbers(text);
    expect(text.slice(start, end)).toBe('4111 1111 1111 1111');
  });

  it('are not seen in what systems are described with', () => {
    for (const text of [
      '粤网安备 44000012345-00001',
      '统一社会信用代码 91370300MA3C0FTQ0X',
      '项目编号 2017-370300-65-03-012345',
      '合同 20170630123456789',
      '192.168.100.120:8080',
      '0533-2345678',
      '投资 1380000.1000 万元',
      '13800001000001',
    ])
      expect([text, kindsIn(text)]).toEqual([text, []]);
  });

  it('of 500 cards in sentences at least 475 are found, and of 500 other long numbers at most 25', () => {
    const digits = (length: number) =>
      fastCheck.array(fastCheck.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));
    const birthday = fastCheck
      .date({ min: new Date('1930-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
    const cards = fastCheck.oneof(
      fastCheck
        .tuple(fastCheck.constantFrom('370303', '110105', '440524', '513436'), birthday, fastCheck.nat(999))
        .map(([place, date, order]) => identityCard(place, date, order)),
      fastCheck.oneof(digits(13), digits(16)).map((rest) => bankCard(`62${rest}`)),
    );
    const found = fastCheck
      .sample(cards, { numRuns: 500, seed: 7 })
      .filter((card) => kindsIn(`经办人（${card}）`).length);
    expect(found.length).toBeGreaterThanOrEqual(475);
    const others = fastCheck.oneof(digits(15), digits(16), digits(17), digits(18), digits(19));
    const wrong = fastCheck
      .sample(others, { numRuns: 500, seed: 7 })
      .filter((number) => kindsIn(`编号 ${number}`).some((kind) => kind !== 'mobile'));
    expect(wrong.length).toBeLessThanOrEqual(25);
  });
});
