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

const BUREAU = ['auditBureau', 'console'] as const;
const OFFICE = ['office', 'console'] as const;
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
    path: 'findings',
    title: '疑点',
    group: '审核',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./findings.js')),
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
    path: 'lists',
    title: '清单',
    group: '整治',
    scope: 'round',
    roles: STAFF,
    Page: lazy(() => import('./lists.js')),
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
];

export const pagesFor = (role: Role): readonly PageDeclaration[] =>
  PAGES.filter(({ roles }) => roles.includes(role));

export { BUREAU, EVERYBODY, OFFICE, STAFF };
