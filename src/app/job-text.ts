import type { JobKind, JobState } from './jobs-port.js';

/** What pages and records call a kind of job. */
export const JOB_TITLES: Readonly<Record<JobKind, string>> = {
  import: '批量导入',
  judge: '判定',
  lists: '导出清单',
  similarity: '查找相似系统',
  backup: '备份',
  retention: '清理过期的联系人',
};

export const JOB_STATE_TITLES: Readonly<Record<JobState, string>> = {
  queued: '排队中',
  running: '进行中',
  done: '已完成',
  failed: '未完成',
  cancelled: '已取消',
};
