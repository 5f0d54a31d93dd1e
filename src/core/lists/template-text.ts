import { type FieldId, fieldOf } from '../survey/survey.js';
import { type AskedQuestions, type QuestionChoice, askedQuestions } from './asked-questions.js';
import { chineseDate } from './letterhead.js';
import { type Table, numbered, tabulate } from './table.js';

/** Names of the sheets of the survey workbook that people see, and words of its header. */
export const TEMPLATE_WORDS = {
  instructions: '填表说明',
  survey: '信息系统调查表',
  title: '政务信息系统调查表',
  number: '序号',
  /** First column of the row that shows how to fill; a row that begins so is never read. */
  example: '示例',
  required: '* ',
  errorTitle: '请核对',
  none: '无',
  /** Over columns that a department adds. */
  extra: '本单位增加的栏目',
} as const;

export interface TemplateHead extends QuestionChoice {
  readonly department: string;
  readonly round: string;
  readonly asOf: string;
}

/** The line under the title of the survey sheet. A blank is not called 填报单位: readers take what follows for a name. */
export function templateCaption({ department, round, asOf }: TemplateHead): string {
  return [
    department ? `填报单位（盖章）：${department}` : '单位（盖章）：＿＿＿＿＿＿＿＿＿＿',
    `普查批次：${round || '＿＿＿＿＿＿＿＿'}`,
    `普查基准日：${asOf ? chineseDate(asOf) : '＿＿＿＿年＿＿月＿＿日'}`,
    '标题带 * 的为必填项；鼠标移到标题上可以看填写要求',
  ].join('　　');
}

/** How the answer to a question is written: the listed values, or the format with an example. */
export function answerFormat(id: FieldId): string {
  const { kind, codes, unit, example, help } = fieldOf(id);
  const sample = example ? `，例如：${example}` : '';
  switch (kind) {
    case 'choice':
      return `选填一项：${codes.join('、')}`;
    case 'choices':
      return `可填多项，用逗号分开：${codes.join('、')}`;
    case 'date':
      return `日期，至少写到月${sample}${help.includes('填“无”') ? '；确实没有的填“无”' : ''}`;
    case 'money':
    case 'count':
    case 'percent':
      return `只填数字${unit ? `，单位：${unit}` : ''}${sample}`;
    case 'phone':
      return `电话号码${sample}`;
    case 'text':
      return `文字${sample}`;
  }
}

/** The comment on a heading and the hint beside a selected cell. */
export function fieldHelp(id: FieldId): string {
  const { core, help } = fieldOf(id);
  return `${core ? '必填。' : '选填。'}${help}。\n${answerFormat(id)}。`;
}

/** Said when a cell refuses what was typed. */
export const refusal = (id: FieldId, { headingOf }: AskedQuestions): string =>
  `“${headingOf(id)}”：${answerFormat(id)}。`;

/** One line of the instructions: long enough that no reader takes it for a heading of a survey. */
function instruction(id: FieldId, { headingOf }: AskedQuestions): string {
  const { core, help } = fieldOf(id);
  return `【${headingOf(id)}】${core ? '必填。' : ''}${help}。${answerFormat(id)}。`;
}

/** The first sheet: what is asked, and how to answer; one row per block of the survey. */
export function instructionsTable(head: TemplateHead): Table {
  const asked = askedQuestions(head);
  return {
    sheet: TEMPLATE_WORDS.instructions,
    title: `${TEMPLATE_WORDS.title}填表说明`,
    captions: [
      templateCaption(head).split('　　').slice(0, 3).join('　　'),
      `一、填在“${TEMPLATE_WORDS.survey}”工作表。一行填一个系统，不合并单元格，不写“同上”；不要改动标题行，也不要增删列。`,
      '二、标题带 * 的为必填项。各时间、次数、金额均以普查基准日为准；金额单位为万元，只填数字。',
      '三、带下拉框的从下拉框中选；可填多项的也可以直接输入，用逗号分开。确实没有的按各栏要求填“无”或“0”，不要用“-”“/”代替。',
      `四、“${TEMPLATE_WORDS.example}”一行只作示范，不会读入，可以保留。合计、签字等不要写在表内。`,
      '五、涉密系统不得在本表填报具体内容，按保密规定另行报送。',
      '六、填好后保存为 .xlsx 文件报送，文件名写明单位。判定只依据所填内容：没有填写的不会被认定为僵尸系统，但会退回要求补填。',
    ],
    ...tabulate(asked.sections, [
      numbered,
      { title: '部分', width: 14, align: 'center', cell: ({ title }) => title },
      {
        title: '栏目、填写要求、可填的选项或格式',
        width: 128,
        cell: ({ ids }) => ids.map((id) => instruction(id, asked)).join('\n'),
      },
    ]),
    notes: [],
  };
}
