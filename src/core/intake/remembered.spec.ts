import { remembered } from './remembered.js';

describe('remembered', () => {
  it('keeps a heading in use through a flood of answers', () => {
    const asked: string[] = [];
    const length = remembered((text) => {
      asked.push(text);
      return text.length;
    });
    for (let at = 0; at < 20_000; at++) {
      expect(length('系统名称')).toBe(4);
      length(`答案${at}`);
    }
    expect(asked.filter((text) => text === '系统名称')).toHaveLength(1);
    // What is not asked for again is given up.
    length('答案0');
    expect(asked.filter((text) => text === '答案0')).toHaveLength(2);
  });
});
