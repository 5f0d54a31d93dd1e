/** Every act that the audit trail knows, and what it is called on pages and in exports. */
export const TRAIL_ACTIONS = {
  'backup.create': '备份',
  'backup.prove': '验证备份可以恢复',
  'data.view': '查看单位填报的内容',
  'findings.export': '下载判定结果',
  'job.cancel': '取消任务',
  'job.download': '下载任务的结果文件',
  'job.enqueue': '交办任务',
  'list.export': '导出清单',
  'mapping.confirm': '确认表样的对应关系',
  'round.open': '建立普查批次',
  'run.store': '判定',
  'service.start': '启动服务',
  'service.stop': '停止服务',
  'submission.store': '收入填报',
  'trail.export': '导出审计记录',
  'trail.prune': '移出过期的审计记录',
} as const;

export type TrailAction = keyof typeof TRAIL_ACTIONS;

/** The title of an act; one of an older version keeps its name. */
export const actionTitle = (action: string): string =>
  (TRAIL_ACTIONS as Readonly<Record<string, string>>)[action] ?? action;
