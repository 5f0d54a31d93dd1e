import { maskAnswer, maskName, maskPhone, maskSystem, maskText, withoutContacts } from './mask-personal.js';
import { personPattern } from './person-pattern.js';

describe('masking', () => {
  it.each([
    ['13812341000', '138****1000'],
    ['138-1234-1000', '138-****-1000'],
    ['+86 13812341000', '+86 138****1000'],
    ['0533-2345678', '0533-*****78'],
    ['2345678', '*****78'],
    ['0533-2345678、13812341000', '0533-*****78、138****1000'],
    ['总机转 8012', '总机转 8012'],
  ])('of %s shows %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it('shows of a name the first character', () => {
    expect([maskName('张三'), maskName('欧阳小明'), maskName('张三、李四'), maskName('王')]).toEqual([
      '张*',
      '欧***',
      '张*、李*',
      '王*',
    ]);
  });

  it('finds numbers and known names in texts, and leaves the rest alone', () => {
    const text = '请联系张三 13812341000，身份证：11010519491231002X，投资 86.5 万元';
    expect(maskText(text, ['张三'])).toBe(
      '请联系张* 138****1000，身份证：1101**************，投资 86.5 万元',
    );
    expect(maskAnswer('function', '公文流转 2017-06-30')).toBe('公文流转 2017-06-30');
  });

  it('hides the contacts of a system everywhere in it; a form for others comes without', () => {
    const system = {
      id: 'S1',
      department: '甲局',
      systemName: '甲系统',
      source: { file: 'f', sheet: 's', row: 1, column: null },
      values: {
        contactName: '张三',
        contactPhone: '13812341000',
        remarks: '张三 13812341000',
        monthlyUses: 13812341000,
      },
      answers: { contactPhone: { cell: 'B1', raw: '138 1234 1000' }, remarks: { cell: 'C1', raw: '张三' } },
    };
    const masked = maskSystem(system);
    expect(JSON.stringify({ ...masked, values: { ...masked.values, monthlyUses: 0 } })).not.toMatch(
      /张三|1234/u,
    );
    expect(masked.values.monthlyUses).toBe(13812341000);
    expect(Object.keys(withoutContacts(system).values)).toEqual(['remarks', 'monthlyUses']);
  });
});

describe('a person', () => {
  it('is found by a number however it is grouped, and not inside longer ones', () => {
    const { expression } = personPattern('13812341000') ?? { expression: /x/u };
    expect('138-1234 1000；13812341000；913812341000；138123410001'.match(expression)).toHaveLength(2);
    expect(personPattern('12345')).toBeNull();
    expect(personPattern('张')).toBeNull();
    expect(personPattern('a%')).toBeNull();
    expect('张三丰、张三'.match(personPattern('张三')?.expression ?? /x/u)).toHaveLength(2);
  });
});
