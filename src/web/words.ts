import type { Role } from '../app/actor.js';

/** Who acts, as people call them. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  department: '填报单位',
  auditBureau: '审计局',
  office: '办公室',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  logAuditor: '审计员',
  console: '本机操作员',
  anyone: '尚未授权',
};

/** Ten thousand yuan, as the survey counts money. */
export const money = (amount: number | null | undefined): string =>
  amount === null || amount === undefined
    ? '未填'
    : `${amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} 万元`;

/** A moment as people here read it. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString('zh-CN', { hour12: false, dateStyle: 'medium', timeStyle: 'short' });
