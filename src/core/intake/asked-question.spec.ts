import type { ReadAnswer } from './read-answer.js';
import { AskedQuestion } from './asked-question.js';
import { matchPath } from './match-columns.js';

const asked = (heading: string, cell: string): ReadAnswer => {
  const match = matchPath([heading]) ?? { field: 'lifecycle', confidence: 1, factor: 1 };
  return new AskedQuestion(match, heading).read(cell);
};

describe('AskedQuestion', () => {
  it.each([
    ['是否停用', '是', '已停用'],
    ['是否停用', '否', '已建'],
    ['是否仍在使用', '是', '已建'],
    ['是否仍在使用', '否', '已停用'],
    ['是否停用', '在用', '已建'],
    ['是否已下线', '√', '已停用'],
    ['是否不再使用', '否', '已建'],
    ['运维服务是否停止', '是', '已停止'],
    ['有无运维', '无', '已停止'],
    ['是否定级', '否', '未定级'],
    ['是否未定级', '是', '未定级'],
    ['是否上云', '是', '政务云'],
    ['是否非涉密', '否', '涉密'],
    ['是否独立租用互联网专线', '是', '自行租用'],
  ])('%s | %s says %s', (heading, cell, state) => {
    expect(asked(heading, cell)).toEqual({ value: state, raw: cell });
  });

  it('says nothing, and asks nobody, where yes or no leaves the listed answer open', () => {
    expect(asked('运维服务是否停止', '否')).toEqual({ value: null, raw: '否' });
    expect(asked('有无运维', '有')).toEqual({ value: null, raw: '有' });
    expect(asked('是否定级', '是')).toEqual({ value: null, raw: '是' });
  });

  it('asks a person where no does not say that a system has stopped', () => {
    expect(asked('是否投入使用', '否').value).toBeNull();
    expect(asked('建设状态', '是').value).toBeNull();
  });
});
