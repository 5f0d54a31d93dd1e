import { STEP_NAMES, STEP_TITLES } from '../core/review/step-name.js';

/** Every act that the audit trail knows, and what it is called on pages and in exports. */
export const TRAIL_ACTIONS = {
  'account.create': '建立账号',
  'account.disable': '停用账号',
  'account.enable': '恢复账号',
  'account.import': '按名单建立账号',
  'administration.set-up': '建立首个管理员',
  'backup.create': '备份',
  'backup.prove': '验证备份可以恢复',
  'case.hand-in': '提交事项材料',
  'case.open': '建立事项',
  'case.read-second': '第二人复核',
  'change.answer': '回答填报变化',
  'data.view': '查看单位填报的内容',
  'findings.export': '下载判定结果',
  'form.ask': '记下待确认的表样',
  'group.release': '公布相似系统组',
  'job.cancel': '取消任务',
  'job.download': '下载任务的结果文件',
  'job.enqueue': '交办任务',
  'list.export': '导出清单',
  'mapping.confirm': '确认表样的对应关系',
  'mapping.forget': '删除表样的对应关系',
  'pair.decide': '认定系统对',
  'password.change': '修改密码',
  'password.refuse': '修改密码未成功',
  'password.reset': '重置密码',
  'person.erase': '删除个人信息',
  'person.find': '查找个人信息',
  'person.retain': '清理过期的个人信息',
  'role.grant': '授予角色',
  'role.revoke': '取消角色',
  'round.change': '设定填报截止日和通知',
  'round.open': '建立普查批次',
  'run.store': '判定',
  'saved-view.change': '修改保存的视图',
  'saved-view.delete': '删除保存的视图',
  'saved-view.save': '保存视图',
  'seal.attach': '附盖章扫描件',
  'second-factor.confirm': '启用身份验证器',
  'second-factor.offer': '领取身份验证器密钥',
  'second-factor.reset': '取消身份验证器',
  'second-factor.seal': '加密保存身份验证器密钥',
  'service.start': '启动服务',
  'service.stop': '停止服务',
  'session.end': '退出登录',
  'session.refuse': '登录未成功',
  'session.start': '登录',
  'shared-systems.replace': '报送统建目录',
  'submission.return': '退回填报',
  'submission.store': '收入填报',
  'survivor.choose': '指定保留的系统',
  'survivor.drop': '取消指定保留的系统',
  'trail.export': '导出审计记录',
  'trail.prune': '移出过期的审计记录',
  'waiver.grant': '豁免规则',
  'waiver.request': '申请暂缓整合',
} as const;

export type TrailAction = keyof typeof TRAIL_ACTIONS;

/** Acts named after what is decided: the steps of due process, and what becomes of a request. */
const DERIVED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STEP_NAMES.map((step) => [`case.${step}`, `事项办理：${STEP_TITLES[step]}`])),
  'waiver.granted': '同意暂缓整合',
  'waiver.refused': '不同意暂缓整合',
  'waiver.withdrawn': '收回暂缓或豁免',
};

/** The title of an act; one of an older version keeps its name. */
export const actionTitle = (action: string): string =>
  (TRAIL_ACTIONS as Readonly<Record<string, string>>)[action] ?? DERIVED[action] ?? action;

/**
 * Acts that leave alone which systems stand and what was found on them: looks, sessions, and what is decided about
 * findings. Of any other act it is assumed that it changed them.
 */
export const ACTS_BESIDE_FINDINGS: readonly string[] = [
  ...['data.view', 'findings.export', 'list.export', 'trail.export', 'person.find'],
  ...['job.cancel', 'job.download', 'job.enqueue', 'service.start', 'service.stop'],
  ...['session.start', 'session.end', 'session.refuse', 'password.change', 'password.refuse'],
  ...['saved-view.change', 'saved-view.delete', 'saved-view.save', 'backup.create', 'backup.prove'],
  ...['case.open', 'case.hand-in', 'case.read-second', ...STEP_NAMES.map((step) => `case.${step}`)],
];
