import type { Decision, Disposition } from './review-case.js';

/** What a review has settled of one system, as lists, documents and plans read it. */

/** 认定：僵尸、影子、整改、保留，或者排除. */
export type Conclusion = Decision | 'dismissed';

/** The steps of a 关停注销 or 整合, in their order. */
export type CleanupStep = 'stop' | 'archive' | 'users' | 'contract' | 'resources' | 'budget';

export const CONCLUSION_TITLES: Readonly<Record<Conclusion, string>> = {
  dormant: '“僵尸”系统',
  duplicate: '“影子”系统',
  rectify: '整改',
  keep: '保留',
  dismissed: '排除',
};

export const CLEANUP_STEPS: readonly CleanupStep[] = [
  'stop',
  'archive',
  'users',
  'contract',
  'resources',
  'budget',
];

export const CLEANUP_STEP_TITLES: Readonly<Record<CleanupStep, string>> = {
  stop: '停用',
  archive: '数据归档与移交',
  users: '用户迁移',
  contract: '合同终止',
  resources: '资源释放',
  budget: '经费核减',
};

/** A named decision in force. A system without one has not been decided, whatever was found of it. */
export interface Settlement {
  readonly system: string;
  readonly conclusion: Conclusion;
  /** `null` until the office has said what becomes of the system. */
  readonly disposition: Disposition | null;
  readonly reason: string;
  /** A person, not an office. */
  readonly decidedBy: string;
  readonly decidedOn: string;
  /** The system that takes over, where it is merged. */
  readonly survivor: string | null;
  /** As precise as set; `null` takes the deadline of the pack. */
  readonly due: string | null;
  /** 暂缓整合: the last day; while it stands the system is in no list. */
  readonly deferredUntil: string | null;
  /** The last day of a 暂缓整合 that has ended: until then nothing was due. */
  readonly wasDeferredUntil?: string | null;
  /** 销号 */
  readonly closedOn?: string | null;
  /** Steps proved done, and the day. */
  readonly done: { readonly [S in CleanupStep]?: string };
}

export type Settlements = ReadonlyMap<string, Settlement>;

/** Is the system to be shut down or merged away? Only such systems stand in a 清理清单. */
export const isToBeCleaned = ({ conclusion, disposition, deferredUntil }: Settlement): boolean =>
  deferredUntil === null &&
  (conclusion === 'dormant' || conclusion === 'duplicate') &&
  (disposition === 'decommission' || disposition === 'merge');

/** The settlements as they stand on a day (YYYY-MM-DD): 暂缓整合 ends by itself with its last day. */
export const settlementsOn = (settlements: Settlements, day: string): Settlements =>
  new Map(
    [...settlements].map(([system, one]) => [
      system,
      one.deferredUntil !== null && one.deferredUntil < day
        ? { ...one, deferredUntil: null, wasDeferredUntil: one.deferredUntil }
        : one,
    ]),
  );

/** By when a system is to be dealt with: as decided, else by the document; 暂缓 moves that, never forward. */
export function dueOf(
  { due, wasDeferredUntil }: Pick<Settlement, 'due' | 'wasDeferredUntil'>,
  finish: string | null,
): string | null {
  const date = due ?? finish;
  // A month or a year means its end.
  const isLater = date !== null && wasDeferredUntil && wasDeferredUntil > `${date}-99-99`.slice(0, 10);
  return isLater ? wasDeferredUntil : date;
}
