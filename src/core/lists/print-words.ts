/** What a writer prints that is in no table. Fonts by the names that Chinese offices have installed. */
export const PRINT_WORDS = {
  program: '清查',
  emptyTable: '无（没有符合本表条件的内容）',
  sum: '合计',
  /** Codes of the spreadsheet format: page number, number of pages. */
  footer: '第 &P 页　共 &N 页',
  titleFont: '方正小标宋简体',
  headingFont: '黑体',
  bodyFont: '宋体',
  /** Before and after the page number, and between page and pages. */
  pages: ['第 ', ' 页　共 ', ' 页'],
} as const;
