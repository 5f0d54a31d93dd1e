import type { AccountRole, AdministrationMode } from '../account-port.js';
import type { Actor, Role } from '../actor.js';

/** Every role of an account, and its name. */
export const ROLE_TITLES: Readonly<Record<AccountRole, string>> = {
  department: '填报单位',
  auditBureau: '审计局',
  office: '办公室',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  logAuditor: '审计员',
};

export const ACCOUNT_ROLES = Object.keys(ROLE_TITLES) as readonly AccountRole[];

/** 三员: they run the system and see nothing of what is submitted. */
export const ADMINISTRATORS = ['systemAdmin', 'securityAdmin', 'logAuditor'] as const;
const NAMES: ReadonlySet<Role> = new Set(ADMINISTRATORS);

export const isAdministrator = (role: Role | null): boolean => role !== null && NAMES.has(role);

/**
 * The roles that a caller may act in. An account holds one role; in single-administrator mode the system
 * administrator does the work of all three, and the console of the machine may do everything.
 */
export function rightsOf(role: Role, mode: AdministrationMode | null): ReadonlySet<Role> {
  if (role === 'console') return new Set<Role>(['console', ...ACCOUNT_ROLES]);
  return role === 'systemAdmin' && mode === 'single' ? new Set<Role>(ADMINISTRATORS) : new Set<Role>([role]);
}

/** Nobody known: a sign-in that failed, a set-up. */
export const STRANGER: Actor = { name: '未登录', role: 'anyone', department: null };
