import fc from 'fast-check';
import { jsonText, quoted } from './json-text.js';

describe('jsonText', () => {
  it('writes what JSON.stringify writes', () => {
    for (const text of [
      '',
      '政务外网',
      'a"b',
      'a\\b',
      '甲\n乙',
      '\u0000',
      '\ud800',
      '😀',
      '\u2028',
      '\u007f',
    ])
      expect(quoted(text)).toBe(JSON.stringify(text));
    for (const value of [null, 0, -0, -1.5, 1e21, 5e-7, NaN, Infinity, true, ['甲', '"'], '乙'])
      expect(jsonText(value)).toBe(JSON.stringify(value));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => quoted(text) === JSON.stringify(text)));
  });
});
