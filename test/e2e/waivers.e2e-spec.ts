import { decideWaiver } from '../../src/app/decide-waiver.js';
import type { Ports } from '../../src/app/ports.js';
import { type WaiverForm, requestWaiver } from '../../src/app/request-waiver.js';
import { describeWaivers, waiverRemarks, waiversOf } from '../../src/app/waivers-of.js';
import { CONSOLE } from '../../src/app/actor.js';
import { DATABASES, ROUND, type TestRegister, empty, save, stored, submission } from './store-samples.js';

describe.each(DATABASES)('waivers on %s', (_, open) => {
  let test: TestRegister;
  let ports: Ports;
  const system = stored(3, { useScope: '单位内部', systemName: '档案系统' });
  const form: WaiverForm = {
    kind: 'deferral',
    rules: [],
    round: ROUND,
    system: system.id,
    name: '张三',
    reason: '等待省厅新系统上线',
    requestedOn: '2018-01-15',
    expiresOn: '2018-06-30',
  };
  const ask = (change: Partial<WaiverForm> = {}) => requestWaiver({ ...form, ...change }, ports);

  beforeAll(async () => {
    test = await open();
    ports = { register: test.register, actor: CONSOLE } as unknown as Ports;
    await empty(test.register);
    await save(test.register, submission([system, stored(4, {})]));
  });
  afterAll(() => test.close());

  it('keeps a request through its decisions, and decides nothing twice', async () => {
    const asked = await ask();
    expect([asked.status, asked.unit, asked.systemName]).toEqual(['requested', '示例局', '档案系统']);
    const ruling = { id: asked.id, name: '李四', on: '2018-01-20' } as const;
    const tries = await Promise.allSettled([
      decideWaiver({ ...ruling, status: 'granted' }, ports),
      decideWaiver({ ...ruling, status: 'refused', reason: '可以并入省平台' }, ports),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = await test.register.waivers.find(asked.id);
    expect(kept?.decision).toMatchObject({ name: '李四', on: '2018-01-20' });
    const status = kept?.status;
    if (status === 'granted')
      await decideWaiver({ ...ruling, status: 'withdrawn', reason: '提前完成了整合' }, ports);
    await expect(decideWaiver({ ...ruling, status: 'granted' }, ports)).rejects.toThrow('不能再改');
  });

  it('refuses in Chinese what has no reason, no end, an end past or too far, or no such system', async () => {
    await expect(ask({ reason: ' ' })).rejects.toThrow('没有写明理由');
    await expect(ask({ expiresOn: '2017-12-31' })).rejects.toThrow('早于申请或批准的日期');
    await expect(ask({ expiresOn: '2030-01-01' })).rejects.toThrow('最长12个月');
    await expect(ask({ name: '' })).rejects.toThrow('由谁');
    await expect(ask({ system: '没有的系统' })).rejects.toThrow('登记册中没有');
    await expect(ask({ kind: 'waiver', rules: ['low-usage', 'no-such-rule'] })).rejects.toThrow(
      '没有“no-such-rule”这条规则',
    );
    await expect(
      decideWaiver({ id: 999, status: 'granted', name: '李四', on: '2018-01-20' }, ports),
    ).rejects.toThrow('没有第 999 号');
  });

  it('takes an account by its own name, and lets a department ask for its own systems only', async () => {
    const department = { name: '王五', role: 'department', department: '示例局' } as const;
    const own = { ...ports, actor: department };
    const asked = await requestWaiver({ ...form, system: stored(4, {}).systemName, name: '别人' }, own);
    expect(asked.name).toBe('王五');
    const other = { ...ports, actor: { ...department, department: '别的局' } };
    await expect(requestWaiver(form, other)).rejects.toThrow('登记册中没有');
    await expect(
      decideWaiver({ id: asked.id, status: 'withdrawn', on: '2018-01-20', reason: '不再需要了' }, other),
    ).rejects.toThrow('没有第');
  });

  it('shows a waiver with its system until it runs out, and once only', async () => {
    const waived = await ask({ kind: 'waiver', rules: ['low-usage'], name: '李四' });
    expect([waived.status, waived.unit]).toEqual(['granted', '审计局']);
    await expect(ask({ kind: 'waiver', rules: ['low-usage'], name: '李四' })).rejects.toThrow('不重复登记');
    // What is waived already is not waived again, not even among others.
    const more = { kind: 'waiver', name: '李四', reason: '全市应急平台，平时备用' } as const;
    await expect(ask({ ...more, rules: [] })).rejects.toThrow('不重复登记');
    await expect(ask({ ...more, rules: ['idle-resources', 'low-usage'] })).rejects.toThrow('不重复登记');
    const several = await ask({
      ...more,
      rules: ['idle-resources', 'maintenance-stopped', 'idle-resources'],
    });
    expect(await test.register.waivers.find(several.id)).toEqual(several);
    expect(several.rules).toEqual(['idle-resources', 'maintenance-stopped']);
    const other = stored(4, {}).systemName;
    await expect(ask({ ...more, rules: [], system: other, reason: '' })).rejects.toThrow('没有写明理由');
    const whole = await ask({ ...more, rules: [], system: other });
    expect(waiverRemarks([whole], '2018-06-30').join()).toMatch(/^豁免整个系统（全部规则）至 2018-06-30：/u);
    expect(waiverRemarks([several], '2018-07-01').join()).toMatch(
      /^豁免“资源长期空闲”“运行维护停止更新服务”（已到期 2018-06-30）：/u,
    );
    const systems = await test.register.systems(ROUND);
    const waivers = await waiversOf(systems, ports);
    const remarks = (day: string) => waiverRemarks(waivers.get(system.id) ?? [], day).join();
    expect(remarks('2018-06-30')).toContain(
      '豁免“使用范围小、频度低”至 2018-06-30：审计局李四2018-01-15决定',
    );
    expect(remarks('2018-07-01')).toContain('（已到期 2018-06-30）');
    expect(describeWaivers(waivers, '2017-12-31').join()).toMatch(
      /申请暂缓整合待审批的 1 个，有豁免的 2 个/u,
    );
    expect(describeWaivers(waivers, '2019-12-31').join()).toContain('已到期的 2 个');
  });
});
