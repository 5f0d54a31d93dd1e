/**
 * The page of an official document after GB/T 9704-2012: A4, margins in millimetres, 22 lines of 28 characters.
 * Fonts by the names Chinese offices have installed; sizes in points (二号 22, 三号 16, 四号 14).
 */
export const OFFICE_STYLE = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  lines: 22,
  characters: 28,
  /**
   * 发文机关标志: red, as large as one line takes; 35 mm below the upper edge of the type area, of a letter (信函格式) at
   * that edge.
   */
  issuer: { font: '方正小标宋简体', size: 48, fromTop: 35, colour: 'FF0000' },
  title: { font: '方正小标宋简体', size: 22 },
  body: { font: '仿宋_GB2312', size: 16 },
  heading: { font: '黑体', size: 16 },
  subheading: { font: '楷体_GB2312', size: 16 },
  pageNumber: { font: '宋体', size: 14 },
  table: { font: '仿宋_GB2312', size: 12 },
  fineTable: { font: '仿宋_GB2312', size: 10.5 },
  /** Around the page number: — 1 —. */
  pageDash: '—',
  headings: '一二三四五六七八九十',
} as const;

export type OfficeFont = { readonly font: string; readonly size: number; readonly colour?: string };
