import { type ComponentType, lazy } from 'react';
import type { Role } from '../../app/actor.js';

/** One page of the application: where it is, who sees it, what the menu calls it. */
export interface PageDeclaration {
  /** Relative to the round for `round` pages; may hold parameters, then the menu leaves it out. */
  readonly path: string;
  readonly title: string;
  readonly group: MenuGroup;
  readonly scope: 'round' | 'register';
  readonly roles: readonly Role[];
  readonly Page: ComponentType;
}

export const MENU_GROUPS = ['填报', '审核', '整治', '统计', '依据', '管理'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

const WORKERS = ['department', 'auditBureau', 'office', 'systemAdmin', 'console'] as const;
const ACCOUNT_KEEPERS = ['systemAdmin', 'securityAdmin', 'logAuditor', 'console'] as const;
const TRAIL_READERS = ['securityAdmin', 'logAuditor', 'console'] as const;
const SYSTEM_KEEPERS = ['systemAdmin', 'console'] as const;
const STAFF = ['auditBureau', 'office', 'console'] as const;
const EVERYBODY = ['department', 'auditBureau', 'office', 'console'] as const;

/** Every page, in the order of the menu; a page is loaded when it is first opened. */
export const PAGES: readonly PageDeclaration[] = [
  {
    path: 'reporting',
    title: '上报普查表',
    group: '填报',
    scope: 'round',
    roles: ['department', 'office', 'console'],
    Page: lazy(() => import('./reporting.js')),
  },
  {
    path: 'submissions',
    title: '历次填报',
    group: '填报',
    scope: 'round',
    roles: EVERYBODY,
    Page: lazy(() => import('./submissions.js')),
  },
  {
    path: 'changes',
    title: '填报变化',
    group: '填报',
    scope: 'round',
    roles: EVERYBODY,
    Page: lazy(() => import('./changes.js')),
  },
  {
    path: 'import',
    title: '批量导入',
    group: '填报',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./bulk-import.js')),
  },
  {
    path: 'mappings',
    title: '表样确认',
    group: '填报',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./mappings.js')),
  },
  {
    path: 'board',
    title: '填报进度',
    group: '填报',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./board.js')),
  },
  {
    path: 'register',
    title: '系统台账',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./register.js')),
  },
  {
    path: 'systems/:id',
    title: '系统',
    group: '审核',
    scope: 'round',
    roles: EVERYBODY,
    Page: lazy(() => import('./system.js')),
  },
  {
    path: 'runs',
    title: '判定',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./runs.js')),
  },
  {
    path: 'runs/:run/differences/:earlier',
    title: '两次判定的差异',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./run-differences.js')),
  },
  {
    path: 'findings',
    title: '疑点',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./findings.js')),
  },
  {
    path: 'contradictions',
    title: '矛盾答案',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./contradictions.js')),
  },
  {
    path: 'cases',
    title: '复核工作台',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./cases.js')),
  },
  {
    path: 'cases',
    title: '疑点与答复',
    group: '填报',
    scope: 'round',
    roles: ['department'],
    Page: lazy(() => import('./cases.js')),
  },
  {
    path: 'groups',
    title: '影子系统组',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./groups.js')),
  },
  {
    path: 'planned',
    title: '立项查重',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./planned.js')),
  },
  {
    path: 'stability',
    title: '阈值试算',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./stability.js')),
  },
  {
    path: 'second-readings',
    title: '复核抽样',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./second-readings.js')),
  },
  {
    path: 'lists',
    title: '清单',
    group: '整治',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./lists.js')),
  },
  {
    path: 'documents',
    title: '文书',
    group: '整治',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./documents.js')),
  },
  {
    path: 'plan',
    title: '计划与任务',
    group: '整治',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./plan.js')),
  },
  {
    path: 'waivers',
    title: '暂缓与豁免',
    group: '整治',
    scope: 'round',
    roles: EVERYBODY,
    Page: lazy(() => import('./waivers.js')),
  },
  {
    path: 'progress',
    title: '整治进度',
    group: '整治',
    scope: 'round',
    roles: EVERYBODY,
    Page: lazy(() => import('./progress.js')),
  },
  {
    path: 'statistics',
    title: '统计图',
    group: '统计',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./statistics.js')),
  },
  {
    path: 'figures',
    title: '报告数字',
    group: '统计',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./figures.js')),
  },
  {
    path: 'rules',
    title: '判定规则',
    group: '依据',
    scope: 'register',
    roles: EVERYBODY,
    Page: lazy(() => import('./rules.js')),
  },
  {
    path: 'packs',
    title: '政策口径',
    group: '依据',
    scope: 'register',
    roles: STAFF,
    Page: lazy(() => import('./packs.js')),
  },
  {
    path: 'packs/:a/differences/:b',
    title: '政策口径对照',
    group: '依据',
    scope: 'register',
    roles: STAFF,
    Page: lazy(() => import('./pack-differences.js')),
  },
  {
    path: 'jobs',
    title: '后台任务',
    group: '管理',
    scope: 'register',
    roles: WORKERS,
    Page: lazy(() => import('./jobs.js')),
  },
  {
    path: 'jobs/:id',
    title: '后台任务',
    group: '管理',
    scope: 'register',
    roles: WORKERS,
    Page: lazy(() => import('./job.js')),
  },
  {
    path: 'accounts',
    title: '账户',
    group: '管理',
    scope: 'register',
    roles: ACCOUNT_KEEPERS,
    Page: lazy(() => import('./accounts.js')),
  },
  {
    path: 'trail',
    title: '审计记录',
    group: '管理',
    scope: 'register',
    roles: TRAIL_READERS,
    Page: lazy(() => import('./trail.js')),
  },
  {
    path: 'upkeep',
    title: '备份与体检',
    group: '管理',
    scope: 'register',
    roles: SYSTEM_KEEPERS,
    Page: lazy(() => import('./upkeep.js')),
  },
];

/** The pages of whoever may act in these roles; of two at one address, the first. */
export const pagesFor = (rights: ReadonlySet<Role>): readonly PageDeclaration[] => {
  const own = PAGES.filter(({ roles }) => roles.some((role) => rights.has(role)));
  return own.filter(({ path }, index) => own.findIndex((other) => other.path === path) === index);
};
