import { checkTrail } from './check-trail.js';
import { FACTOR_KEY_FILE } from './credential-port.js';
import type { Ports } from './ports.js';
import type { TrailAnchors } from './trail-port.js';
import type { Upkeep } from './upkeep-port.js';

/** One thing that was checked. `error` is damage, `warning` something to be done soon. */
export interface CheckedThing {
  readonly check: 'database' | 'files' | 'settings' | 'disk' | 'trail' | 'factors' | 'backup' | 'leftovers';
  readonly status: 'ok' | 'warning' | 'error';
  readonly message: string;
  /** What to do; empty where nothing is. */
  readonly advice: string;
}

export interface DoctorPorts extends Pick<Ports, 'register' | 'clock' | 'credentials'> {
  readonly anchors: TrailAnchors;
  readonly upkeep: Upkeep;
}

const LEAST_FREE_BYTES = 2_000_000_000;
const DAY_MS = 86_400_000;
/** A backup that was not proven for longer than a week is hope, not a backup. */
const PROVEN_DAYS = 7;
const MOST_NAMED = 3;

const named = (items: readonly string[]): string =>
  items.slice(0, MOST_NAMED).join('、') + (items.length > MOST_NAMED ? ` 等 ${items.length} 个` : '');

/** Looks at everything that a register rests on. Nothing is changed. */
export async function examine(ports: DoctorPorts): Promise<readonly CheckedThing[]> {
  return [
    await checkDatabase(ports),
    ...(await checkFiles(ports)),
    await checkSettings(ports),
    await checkDisk(ports),
    await checkChain(ports),
    await checkFactors(ports),
    await checkBackups(ports),
    await checkLeftovers(ports),
  ];
}

/** What can be told at a glance, without reading every file and row. */
export const examineQuickly = async (ports: DoctorPorts): Promise<readonly CheckedThing[]> => [
  await checkSettings(ports),
  await checkDisk(ports),
  await checkBackups(ports),
];

async function checkDatabase({ upkeep }: DoctorPorts): Promise<CheckedThing> {
  const complaints = await upkeep.database.complaints();
  if (!complaints.length)
    return { check: 'database', status: 'ok', message: '数据库结构和关联完好', advice: '' };
  return {
    check: 'database',
    status: 'error',
    message: `数据库有 ${complaints.length} 处损坏：${named(complaints)}`,
    advice: '停止使用，从最近一次验证过的备份恢复（qingcha restore）',
  };
}

async function checkFiles({ upkeep }: DoctorPorts): Promise<readonly CheckedThing[]> {
  const spokenOf = await upkeep.database.filesSpokenOf();
  const kept = new Set(await upkeep.files.kept());
  const missing = [...spokenOf].filter((path) => !kept.has(path));
  const damaged = await upkeep.files.damaged();
  const strangers = [...kept].filter((path) => !spokenOf.has(path));
  const things: CheckedThing[] = [];
  if (missing.length || damaged.length)
    things.push({
      check: 'files',
      status: 'error',
      message: [
        ...(missing.length ? [`登记册提到的原始文件缺少 ${missing.length} 个：${named(missing)}`] : []),
        ...(damaged.length ? [`内容被改动的原始文件 ${damaged.length} 个：${named(damaged)}`] : []),
      ].join('；'),
      advice: '从备份的 data 文件夹里找回这些文件，放到相同的位置',
    });
  else
    things.push({
      check: 'files',
      status: 'ok',
      message: `原始文件 ${kept.size} 个，逐个核对，与登记册一致`,
      advice: '',
    });
  if (strangers.length)
    things.push({
      check: 'files',
      status: 'warning',
      message: `登记册没有提到的原始文件 ${strangers.length} 个`,
      advice: '多半是报送中途停机留下的，对方没有收到回执；保留无妨',
    });
  return things;
}

async function checkSettings({ upkeep }: DoctorPorts): Promise<CheckedThing> {
  const wrong = (await upkeep.database.settings()).filter(({ isRight }) => !isRight);
  if (!wrong.length)
    return { check: 'settings', status: 'ok', message: '数据库设置能保证断电不丢已确认的内容', advice: '' };
  return {
    check: 'settings',
    status: 'error',
    message: wrong.map(({ name, value, wanted }) => `${name} 是 ${value}，应为 ${wanted}`).join('；'),
    advice: '请数据库管理员改回，否则断电时可能丢失已经答复“收到”的填报',
  };
}

async function checkDisk({ upkeep }: DoctorPorts): Promise<CheckedThing> {
  const size = (await upkeep.database.size()) + (await upkeep.files.size());
  const free = await upkeep.files.free(upkeep.dataFolder);
  const message = `数据共 ${(size / 1e9).toFixed(2)} GB，磁盘剩余 ${(free / 1e9).toFixed(1)} GB`;
  return free >= Math.max(LEAST_FREE_BYTES, size)
    ? { check: 'disk', status: 'ok', message, advice: '' }
    : { check: 'disk', status: 'warning', message, advice: '请尽快腾出空间；磁盘满时各单位不能报送' };
}

async function checkChain({ register, anchors }: DoctorPorts): Promise<CheckedThing> {
  const { anchors: known, unreadable } = anchors.read();
  const { entries, problems } = await checkTrail(register.trail.entries(), known);
  if (problems.length || unreadable)
    return {
      check: 'trail',
      status: 'error',
      message: [
        ...problems.slice(0, MOST_NAMED).map(({ message }) => message),
        ...(unreadable ? [`锚点文件有 ${unreadable} 行读不懂`] : []),
        ...(problems.length > MOST_NAMED ? [`审计记录共 ${problems.length} 处不符`] : []),
      ].join('；'),
      advice: '保留现场，交安全管理员查清；刚从备份恢复的，备份之后的记录本来就没有',
    };
  const message = `审计记录 ${entries} 条，连续、未改动；锚点 ${known.length} 个`;
  return { check: 'trail', status: 'ok', message, advice: '' };
}

/** Secrets of authenticators are worth nothing without the key they were sealed with, which no backup holds. */
async function checkFactors({ register, credentials }: DoctorPorts): Promise<CheckedThing> {
  const sealed = (await register.accounts.all()).flatMap(({ name: owner, secondFactor }) =>
    secondFactor === null ? [] : [{ owner, sealed: secondFactor }],
  );
  const closed = sealed.filter((factor) => !credentials.canOpen(factor)).map(({ owner }) => owner);
  if (!closed.length) {
    const message = sealed.length
      ? `身份验证器 ${sealed.length} 个，密钥文件 ${FACTOR_KEY_FILE} 能打开；备份里没有它，请另外保管`
      : '没有人启用身份验证器';
    return { check: 'factors', status: 'ok', message, advice: '' };
  }
  return {
    check: 'factors',
    status: 'error',
    message: `密钥文件 ${FACTOR_KEY_FILE} 缺失或不是原来那一个，${closed.length} 个账号不能登录：${named(closed)}`,
    advice: '把保管的密钥放回数据文件夹；找不回的，在服务器上逐个重置（qingcha admin reset 账号）',
  };
}

async function checkBackups({ register, clock }: DoctorPorts): Promise<CheckedThing> {
  const proven = await register.trail.latest('backup.prove');
  const advice = '请在网页“备份与体检”点“备份并验证”，或运行 qingcha backup --out 空文件夹 --prove';
  if (!proven) return { check: 'backup', status: 'warning', message: '还没有验证过能够恢复的备份', advice };
  const days = Math.floor((Date.parse(clock.now()) - Date.parse(proven.at)) / DAY_MS);
  const message = `最近一次验证过能够恢复的备份是 ${proven.at.slice(0, 10)}（${days} 天前）`;
  return days <= PROVEN_DAYS
    ? { check: 'backup', status: 'ok', message, advice: '' }
    : { check: 'backup', status: 'warning', message, advice };
}

async function checkLeftovers({ upkeep }: DoctorPorts): Promise<CheckedThing> {
  const left = await upkeep.files.leftovers();
  if (!left.length) return { check: 'leftovers', status: 'ok', message: '没有遗留的临时文件', advice: '' };
  return {
    check: 'leftovers',
    status: 'warning',
    message: `一天以前的临时文件 ${left.length} 个：${named(left)}`,
    advice: '程序停止时可以删除；其中的内容从未入库',
  };
}
