import { fieldOf } from '../survey/survey.js';
import { readAnswer } from './read-answer.js';

describe('what a form prints into its cells', () => {
  it.each([
    ['approvalDate', '　　年　　月　　日'],
    ['approvalDate', '20  年  月'],
    ['constructionCost', '______万元'],
    ['registeredUsers', '共   人'],
    ['cpuUtilisation', '  %'],
    ['systemName', '____'],
    ['networks', '□政务外网 □互联网'],
    ['networks', '○政务外网 ○互联网'],
  ] as const)('%s: %j is no answer, and no bad one', (id, raw) => {
    expect(readAnswer(fieldOf(id), raw)).toEqual({ value: null, raw });
  });

  it('leaves what was written between it', () => {
    const date = (raw: string) => readAnswer(fieldOf('approvalDate'), raw).value;
    expect(date('2015年   月   日')).toBe('2015');
    expect(date('2015年6月　　日')).toBe('2015-06');
    expect(date('2015年6月3日')).toBe('2015-06-03');
    expect(readAnswer(fieldOf('systemName'), '户').value).toBe('户');
    expect(readAnswer(fieldOf('constructionCost'), '20元').value).toBe(0.002);
  });
});
