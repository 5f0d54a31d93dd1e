/** When a task is due: by dates, for ever, every year, or by another plan. 未写明: the document does not say. */
export type TaskKind = 'once' | '长期' | '每年' | '按整合方案' | '未写明';

/** One numbered task of a policy document. */
export interface Task {
  /** As printed; several tables of one document are told apart by their number and lead unit. */
  readonly number: string;
  /** `null` where the text of the document has lost it. */
  readonly title: string | null;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Deadlines as precise as printed: `2018-06`, `2017-12-15`; 中旬 ends on the 20th. */
  readonly dates: readonly string[];
  readonly kind: TaskKind;
  /** Documents the task orders: 清单, 计划, 方案, 目录, 报告. */
  readonly lists: readonly string[];
  readonly content: string;
}

/** A passage that stands where a task should and could not be read: listed, never guessed. */
export interface UnreadPassage {
  readonly text: string;
  readonly why: string;
}

export interface TaskReading {
  readonly tasks: readonly Task[];
  readonly unread: readonly UnreadPassage[];
}
