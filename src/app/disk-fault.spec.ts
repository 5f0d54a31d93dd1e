import { diskFault } from './disk-fault.js';

const failing = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

describe('diskFault', () => {
  it.each([
    ['ENOSPC', undefined, './data'],
    ['EACCES', '/surveys/a.xlsx', '/surveys/a.xlsx'],
  ])('%s of %s is told with %s', (code, path, told) => {
    const fault = diskFault(failing(code, path), './data');
    expect([fault?.code, fault?.exitCode]).toEqual(['data-folder', 2]);
    expect(fault?.message).toBe(`不能在数据文件夹“${told}”中写入（${code}）。请检查磁盘空间和权限。`);
  });

  it('leaves anything else as it is', () => {
    expect(
      [new Error('x'), null, 'text', failing('ECONNRESET')].map((error) => diskFault(error, '.')),
    ).toEqual([null, null, null, null]);
  });
});
