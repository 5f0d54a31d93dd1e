import { codesInHeading, spellCodes } from './heading-codes.js';

describe('spellCodes', () => {
  const levels = '等保级别（A.未定级 B.一级 C.二级 D.IDC托管）';
  const networks = '联网方式（①政务外网 ②业务专网 ③互联网）';

  it.each([
    ['figures', '状态（01已建/02在建）', '2', '在建'],
    ['figures before a sign of equality', '是否涉密（0=否 1=是）', '1', '是'],
    ['letters, of either case', levels, 'c', '二级'],
    ['letters side by side', levels, 'BD', '一级、IDC托管'],
    ['letters without spaces between the items', '级别（A.一级B.二级）', 'B', '二级'],
    ['circled figures', networks, '②', '业务专网'],
    ['circled figures side by side', networks, '②③', '业务专网、互联网'],
  ])('writes out %s', (_what, heading, cell, meant) => {
    expect(spellCodes(codesInHeading(heading), cell)).toBe(meant);
  });

  it.each([
    ['figures side by side may be one number', networks, '23'],
    ['a code that is not listed', levels, 'E'],
    ['a word', levels, '二级'],
    ['letters that list nothing', '类型（APP建设、PC端）', 'A'],
  ])('leaves %s as typed', (_what, heading, cell) => {
    expect(spellCodes(codesInHeading(heading), cell)).toBe(cell);
  });
});
