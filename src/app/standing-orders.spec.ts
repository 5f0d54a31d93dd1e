import type { Job, JobRequest, JobState } from './jobs-port.js';
import { readSettings } from './settings.js';
import { dueOrders, readStandingOrders } from './standing-orders.js';
import type { TrailEntry } from './trail-chain.js';

const NOW = '2026-03-31T08:00:00.000Z';
const ordersOf = (environment: Record<string, string>) => readStandingOrders(readSettings(environment));

/** A register of which only the trail's last entries are known, and the open jobs. */
const portsOf = (
  last: Readonly<Record<string, string>>,
  open: readonly { readonly state: JobState; readonly kind: JobRequest['kind'] }[] = [],
) => {
  const jobsOf = (state: JobState) => () =>
    Promise.resolve(
      open.filter((job) => job.state === state).map(({ kind }) => ({ request: { kind } }) as Job),
    );
  return {
    clock: { now: () => NOW },
    jobLedger: { waiting: jobsOf('queued'), running: jobsOf('running') },
    register: {
      trail: {
        latest: (action: string) =>
          Promise.resolve(last[action] ? ({ at: last[action] } as TrailEntry) : null),
      },
    },
  } as unknown as Parameters<typeof dueOrders>[1];
};

describe('standing orders', () => {
  it('are none unless a setting asks for them', () => {
    expect(ordersOf({})).toEqual([]);
  });

  it.each([
    ['QINGCHA_CONTACT_DAYS', '89'],
    ['QINGCHA_CONTACT_DAYS', '一年'],
    ['QINGCHA_CONTACT_DAYS', '90.5'],
    ['QINGCHA_BACKUP_DAYS', '0'],
    ['QINGCHA_BACKUP_DAYS', '-1'],
  ])('refuse %s=%s', (name, value) => {
    expect(() => ordersOf({ [name]: value })).toThrow(`设置 ${name} 不能是“${value}”`);
  });

  it('are due when never done, and say from which day on', async () => {
    const orders = ordersOf({ QINGCHA_CONTACT_DAYS: '90', QINGCHA_BACKUP_DAYS: '1' });
    expect(await dueOrders(orders, portsOf({}))).toEqual([
      { kind: 'backup', prove: true },
      { kind: 'retention', before: '2025-12-31' },
    ]);
  });

  it('are due again after their days, not a moment before', async () => {
    const orders = ordersOf({ QINGCHA_CONTACT_DAYS: '90', QINGCHA_BACKUP_DAYS: '2' });
    const kinds = async (last: Readonly<Record<string, string>>) =>
      (await dueOrders(orders, portsOf(last))).map(({ kind }) => kind);
    const backup = { 'backup.prove': '2026-03-29T08:00:00.001Z' };
    expect(await kinds({ ...backup, 'person.retain': '2026-03-24T08:00:00.001Z' })).toEqual([]);
    expect(await kinds({ ...backup, 'person.retain': '2026-03-24T08:00:00.000Z' })).toEqual(['retention']);
    expect(await kinds({ 'backup.prove': '2026-03-29T08:00:00.000Z', 'person.retain': NOW })).toEqual([
      'backup',
    ]);
  });

  it.each(['queued', 'running'] as const)('are not ordered twice while one is %s', async (state) => {
    const orders = ordersOf({ QINGCHA_CONTACT_DAYS: '365' });
    expect(await dueOrders(orders, portsOf({}, [{ state, kind: 'retention' }]))).toEqual([]);
    expect(await dueOrders(orders, portsOf({}, [{ state, kind: 'backup' }]))).toHaveLength(1);
  });
});
