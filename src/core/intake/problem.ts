import { remembered } from './remembered.js';

/** Everything that can be wrong with a cell or a row of a survey. `{slots}` are filled by name. */
const KINDS = {
  'missing-required': { severity: 'error', text: '“{heading}”是必填项，这里没有填写。请补填{hint}。' },
  'bad-value': {
    severity: 'error',
    text: '“{heading}”填的“{found}”不在可选项内。请从下列选项中选择：{codes}。',
  },
  'bad-date': {
    severity: 'error',
    text: '“{heading}”填的“{found}”不能确定是哪个日期。请写成“2017-06”或“2017-06-30”的形式。',
  },
  'bad-number': {
    severity: 'error',
    text: '“{heading}”填的“{found}”不是一个确定的数。{hint}请只填数字{unit}，不写“约”“左右”等字样。',
  },
  'unit-suspect': {
    severity: 'warning',
    text: '“{heading}”为 {value} 万元，{why}。请核对单位是否为万元；确认无误的请在备注中说明。',
  },
  'duplicate-row': {
    severity: 'warning',
    text: '本单位第 {row} 行已经填报了同名系统“{found}”。同一系统只填一行；确为两个系统的请写出区别。',
  },
  contradiction: {
    severity: 'warning',
    text: '{reason}（判定规则：{rule}）。请核对后更正，或在备注中说明原因。',
  },
  'personal-number': {
    severity: 'warning',
    text: '“{heading}”里好像有{kinds}。普查不需要这类个人信息，请从表中删除后再报。',
  },
  classified: {
    severity: 'error',
    text: '本行标明为涉密系统，内容未保存。涉密系统请按保密规定另行报送，并从本表中删除该行。',
  },
  'department-mismatch': {
    severity: 'error',
    text: '本行的填报单位“{found}”与本次报送单位“{expected}”不一致，未收入。请核对填报单位，或改由该单位报送。',
  },
  'missing-department': {
    severity: 'error',
    text: '无法确定这一行属于哪个单位，未收入。请填写“填报单位”一列，或在导入时指明单位。',
  },
} as const;

export type ProblemKind = keyof typeof KINDS;

/** Bad news about the workbook, at an address; it goes back to the department, never into a verdict. */
export interface Problem {
  readonly cell: string;
  readonly kind: ProblemKind;
  readonly message: string;
}

export const severityOf = (kind: ProblemKind): 'error' | 'warning' => KINDS[kind].severity;

/** Problems of these kinds keep the row out of the register. */
export const REFUSING: ReadonlySet<ProblemKind> = new Set([
  'classified',
  'department-mismatch',
  'missing-department',
]);

/** Said of a bad answer of any kind that a formula left behind. */
export const FORMULA_FAILED = '“{heading}”单元格显示为 {found}，是公式出错的结果。请改填实际内容。';

export function problem(
  kind: ProblemKind,
  cell: string,
  slots: Readonly<Record<string, string>> = {},
  text: string = KINDS[kind].text,
): Problem {
  const message = partsOf(text)
    .map((part, at) => (at % 2 ? (slots[part] ?? '') : part))
    .join('');
  return { cell, kind, message };
}

/** Words and names of slots, in turn: there are few texts, and many cells that they are said of. */
const partsOf = remembered((text: string): readonly string[] => text.split(/\{(\w+)\}/));
