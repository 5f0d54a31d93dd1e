import { Fault } from './fault.js';
import type { JobLedger, JobRequest } from './jobs-port.js';
import type { Ports } from './ports.js';
import type { SettingName, Settings } from './settings.js';
import type { TrailAction } from './trail-actions.js';

const DAY_MS = 86_400_000;
const dayBefore = (moment: string, days: number): string =>
  new Date(Date.parse(moment) - days * DAY_MS).toISOString().slice(0, 10);

/** Work that comes round by itself once an official has said how often. */
interface StandingOrder {
  /** Its days; an empty setting means that nobody asked for it. */
  readonly setting: SettingName;
  readonly least: number;
  /** The entry of the audit trail that says when it was last done. */
  readonly doneBy: TrailAction;
  /** Days between two times. */
  readonly every: (days: number) => number;
  readonly request: (now: string, days: number) => JobRequest;
}

/** Contacts are looked through once a week: each time, every file of the rounds that are over is opened. */
const RETENTION_EVERY_DAYS = 7;

const STANDING_ORDERS: readonly StandingOrder[] = [
  {
    setting: 'QINGCHA_BACKUP_DAYS',
    least: 1,
    doneBy: 'backup.prove',
    every: (days) => days,
    request: () => ({ kind: 'backup', prove: true }),
  },
  {
    // 《个人信息保护法》第十九条: no longer than the purpose needs. A quarter at least, so that nobody loses the
    // contacts of a round that is still under review by a slip of the keyboard.
    setting: 'QINGCHA_CONTACT_DAYS',
    least: 90,
    doneBy: 'person.retain',
    every: () => RETENTION_EVERY_DAYS,
    request: (now, days) => ({ kind: 'retention', before: dayBefore(now, days) }),
  },
];

export interface ReadOrder extends StandingOrder {
  readonly days: number;
}

type OpenJobs = Pick<JobLedger, 'waiting' | 'running'>;

/** The orders that settings ask for. @throws Fault `order-days-wrong` for what is no number of days, or too few */
export const readStandingOrders = (settings: Settings): readonly ReadOrder[] =>
  STANDING_ORDERS.flatMap((order) => {
    const value = settings[order.setting].trim();
    if (!value) return [];
    const days = Number(value);
    if (!Number.isInteger(days) || days < order.least)
      throw new Fault('order-days-wrong', { setting: order.setting, value, least: String(order.least) });
    return [{ ...order, days }];
  });

/** What is due now and not already waiting or under way. */
export async function dueOrders(
  orders: readonly ReadOrder[],
  { register, clock, jobLedger }: Pick<Ports, 'register' | 'clock'> & { readonly jobLedger: OpenJobs },
): Promise<readonly JobRequest[]> {
  const open = [...(await jobLedger.waiting()), ...(await jobLedger.running())];
  const kinds = new Set(open.map(({ request }) => request.kind));
  const due: JobRequest[] = [];
  for (const { days, doneBy, every, request } of orders) {
    const last = await register.trail.latest(doneBy);
    const now = clock.now();
    if (last && Date.parse(now) - Date.parse(last.at) < every(days) * DAY_MS) continue;
    const wanted = request(now, days);
    if (!kinds.has(wanted.kind)) due.push(wanted);
  }
  return due;
}
