/** The policy documents the product carries; their text lies in templates/policies. */
export const POLICIES = {
  zibo: {
    title: '《淄博市政务信息系统整合共享实施方案》工作任务分解表',
    place: '淄博市',
    file: 'zibo-2017.txt',
  },
  binzhou: { title: '滨州市2018年政务信息系统整合共享工作要点', place: '滨州市', file: 'binzhou-2018.txt' },
  shandong: {
    title: '山东省政务信息系统整合共享实施方案（鲁政办发〔2017〕75号）',
    place: '山东省',
    file: 'shandong-2017.txt',
  },
  ankang: {
    title: '安康市政务信息系统整合共享工作方案（安政办发〔2018〕25号）',
    place: '安康市',
    file: 'ankang-2018.txt',
  },
  dalian: { title: '大连市政务信息系统整合共享工作任务分工', place: '大连市', file: 'dalian-2017.txt' },
} as const;

export type PolicyId = keyof typeof POLICIES;

/** A verbatim passage of a policy document: what a verdict rests on. */
export interface Clause {
  /** `local`: a document of a city's own pack, named in `document`. */
  readonly policy: PolicyId | 'local';
  readonly document?: string;
  /** Number of the task or section the passage stands in. */
  readonly item: string;
  readonly text: string;
}

export const clause = (policy: PolicyId, item: string, text: string) => ({ policy, item, text });

/**
 * Where in a document, as officials say it: 第2项 of a table; of Dalian's tables 第一部分第7项, 第二部分“市审计局”第3项;
 * of running text 第二部分（二）第1项.
 */
export function citePlace(item: string): string {
  const [, part, unit, task] = /^([一二三四五六七])\.(?:(\D+)\.)?(\d+)$/u.exec(item) ?? [];
  if (part) return `第${part}部分${unit ? `“${unit}”` : ''}第${task}项`;
  const [, chapter, section, paragraph] = /^([一二三四五六七])(（.）)(\d*)$/u.exec(item) ?? [];
  if (chapter) return `第${chapter}部分${section}${paragraph ? `第${paragraph}项` : ''}`;
  return `第${item}项`;
}

/** How officials cite it: 《…》第2项“…”. */
export function citeClause(clause: Clause): string {
  const { policy, document = '' } = clause;
  return titleOf(policy === 'local' ? document : POLICIES[policy].title) + citePassage(clause);
}

/** The same where everybody knows which document is meant: 第2项“…”. */
export const citePassage = ({ item, text }: Pick<Clause, 'item' | 'text'>): string =>
  `${citePlace(item)}：“${text}”`;

/** 《…》, once. */
export const titleOf = (title: string): string => (title.startsWith('《') ? title : `《${title}》`);
