import { AskedQuestion } from './asked-question.js';

const asked = (heading: string, cell: string): unknown =>
  new AskedQuestion({ field: 'lifecycle', confidence: 1, factor: 1 }, heading).read(cell).value;

describe('AskedQuestion', () => {
  it.each([
    ['是否停用', '是', '已停用'],
    ['是否停用', '否', '已建'],
    ['是否仍在使用', '是', '已建'],
    ['是否仍在使用', '否', '已停用'],
    ['是否停用', '在用', '已建'],
  ])('%s | %s says %s', (heading, cell, state) => {
    expect(asked(heading, cell)).toBe(state);
  });

  it('asks a person where no does not say that a system has stopped', () => {
    expect(asked('是否投入使用', '否')).toBeNull();
    expect(asked('建设状态', '是')).toBeNull();
  });
});
