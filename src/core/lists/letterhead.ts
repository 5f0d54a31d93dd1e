import { citeClause, citePassage } from '../survey/citation.js';
import { homeOf, homeTitle } from './home-document.js';
import type { ListInput } from './list.js';

/** 2017-12-31 → 2017年12月31日, as precise as given. */
export function chineseDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}

/** By when: a month or a year means its end, 2018-03 → 2018年3月底. */
export const chineseDeadline = (date: string): string =>
  `${chineseDate(date)}${date.length < '2018-01-01'.length ? '底' : ''}`;

export const headed = ({ pack }: Pick<ListInput, 'pack'>, title: string): string => pack.letterhead + title;

/** The lines under every title: who signs, what it was judged by, for whom it is, how long it is. */
export function captionsOf(input: ListInput, rows: number, unit = '个系统'): readonly string[] {
  const { findings, pack, duty } = input;
  const lines = [
    '编制单位（盖章）：＿＿＿＿＿＿＿＿＿＿　　编制人：＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿　　编制日期：＿＿＿＿年＿＿月＿＿日',
    `普查基准日：${chineseDate(findings.asOf)}　　政策口径：${pack.title}　　本表共 ${rows} ${unit}`,
  ];
  const home = homeTitle(pack);
  if (home) lines.push(`判定依据：${home}；表中没有写明文件的条款，均出自该文件`);
  if (!duty) return lines;
  const { receiver, due, finish, clause } = duty;
  const finished = finish ? `　　完成时限：${chineseDeadline(finish)}前` : '';
  lines.push(`报送：${receiver}　　时限：${chineseDeadline(due)}前${finished}`);
  if (clause)
    lines.push(
      `报送依据：${clause.policy === homeOf(pack)?.policy ? citePassage(clause) : citeClause(clause)}`,
    );
  return lines;
}

/** What every reader of a list with suspicions must know. */
export const SUSPICION_NOTES: readonly string[] = [
  '“疑似”是依据各单位填报内容作出的初步判定，不是认定。是否属实以复核结论为准；未经复核，不得据此关停、注销系统或核减经费。',
  '责任单位有异议的，请在“核实意见”栏写明“属实”或“不属实”及理由，附佐证材料并加盖公章后退回编制单位；属于填报有误的，请在普查表中更正后重新报送，由系统重新判定。',
];

export const EVIDENCE_NOTE =
  '“证据”栏〔 〕内为答案所在单元格；未注明文件的，在同一行“来源”所列的文件和工作表中。同一行各栏中编号（①②…）相同的内容互相对应。';

/** Policies give no numbers; a list says so, and where its own come from. */
export function thresholdNote(sources: readonly string[]): string {
  const start = '政策文件没有给出数值标准，本表所用阈值均为本单位设定，不是国家标准，可以按本地口径调整。';
  return sources.length ? `${start}阈值及理由：${sources.join('；')}。` : start;
}

/** 1. 2. 3. before the notes under a table. */
export const numberNotes = (notes: readonly string[]): readonly string[] =>
  notes.map((note, index) => `${index ? '　　　' : '说明：'}${index + 1}. ${note}`);

/** Under every list made of decisions: where there are none, the list says so instead of looking finished. */
export function decisionNote({ settlements }: Pick<ListInput, 'settlements'>): string {
  return settlements.size
    ? `本表只列经具名认定的系统；目前已认定 ${settlements.size} 个系统，认定人和日期见各行。`
    : '目前还没有任何系统经过具名认定，本表因此没有内容。疑似系统须经通知、说明和认定后才列入本表，不得以疑似清单代替。';
}
