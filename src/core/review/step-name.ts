/** Everything that can be done with a case. */
export type StepName =
  | 'notify'
  | 'reply'
  | 'overdue'
  | 'decide'
  | 'dismiss'
  | 'dispose'
  | 'list'
  | 'start'
  | 'stop'
  | 'settle-data'
  | 'release'
  | 'cut'
  | 'close'
  | 'send-back'
  | 'appeal'
  | 'uphold'
  | 'defer'
  | 'lift'
  | 'undo';

export const STEP_TITLES: Readonly<Record<StepName, string>> = {
  notify: '通知',
  reply: '说明',
  overdue: '记为逾期未说明',
  decide: '认定',
  dismiss: '排除',
  dispose: '提出处置意见',
  list: '列入清单',
  start: '开始处置',
  stop: '停用',
  'settle-data': '处置数据',
  release: '释放资源',
  cut: '核减经费',
  close: '销号',
  'send-back': '退回',
  appeal: '申请复议',
  uphold: '复议维持',
  defer: '准予暂缓整合',
  lift: '解除暂缓',
  undo: '撤回上一步',
};

export const STEP_NAMES = Object.keys(STEP_TITLES) as readonly StepName[];
