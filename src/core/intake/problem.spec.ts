import { REFUSING, problem, severityOf } from './problem.js';

describe('problem', () => {
  it('fills the slots of its kind by name', () => {
    const { message } = problem('bad-value', 'C7', {
      heading: '使用范围',
      found: '全市',
      codes: '全省、全国',
    });
    expect(message).toBe('“使用范围”填的“全市”不在可选项内。请从下列选项中选择：全省、全国。');
  });

  it('leaves no brace behind when a slot is not given, and inserts text as it is', () => {
    expect(problem('missing-required', 'A1', { heading: '系统名称' }).message).toBe(
      '“系统名称”是必填项，这里没有填写。请补填。',
    );
    expect(problem('bad-date', 'A1', { heading: '审批时间', found: '$& {heading}' }).message).toContain(
      '“$& {heading}”',
    );
  });

  it('refuses only rows that may not be stored', () => {
    expect([...REFUSING].sort()).toEqual(['classified', 'department-mismatch', 'missing-department']);
    expect(severityOf('duplicate-row')).toBe('warning');
    expect(severityOf('missing-required')).toBe('error');
  });
});
