// usage: node --expose-gc write-list.mjs ours|exceljs ROWS [live]   writes one list, its rows made as they are written;
// prints CPU seconds, bytes, and what memory grew by: of the process, or with `live` what is still held then
import { createWriteStream, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { folderOutbox } from '../../dist/adapters/files/outbox.js';
import { createTableWriter } from '../../dist/adapters/workbook/write-table.js';
import { lazyArray } from '../../dist/core/lists/lazy-array.js';

const [side, count, how] = process.argv.slice(2);
const columns = [
  { title: '序号', width: 5, align: 'center' },
  { title: '责任单位', width: 14 },
  { title: '系统名称', width: 17 },
  { title: '成立的规则', width: 14 },
  { title: '依据条款', width: 28 },
  { title: '证据', width: 33 },
  { title: '阈值', width: 18 },
  { title: '建设资金', width: 13.5, align: 'right', format: 'money', sum: true },
  { title: '年度运维资金', width: 13.5, align: 'right', format: 'money', sum: true },
  { title: '部门自查', width: 10.5, align: 'center' },
  { title: '来源', width: 21 },
  { title: '核实意见', width: 13 },
];
const rows = lazyArray(Number(count), (index) => [
  index + 1,
  `清源市第${index % 97}局`,
  `政务信息系统${index}`,
  '使用范围小、频度低',
  '《淄博市政务信息系统整合共享实施方案》工作任务分解表第2项：“适用范围小、频度低”',
  `使用范围＝内设机构〔P${index}〕；使用频度＝每年〔Q${index}〕；月使用次数＝2次/月〔R${index}〕`,
  '月使用次数下限10次/月（本单位设定）',
  index / 10,
  index / 100,
  '否',
  `单位${index % 97}.xlsx\n系统调查表 第${index}行`,
  null,
]);
const file = join(tmpdir(), `qingcha-list-${side}-${process.pid}.xlsx`);
process.on('exit', () => rmSync(file, { force: true }));
globalThis.gc?.();
const memory = () => {
  if (how !== 'live') return process.memoryUsage().rss;
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const base = memory();
let peak = base;
const watch = () => (peak = Math.max(peak, memory()));
const before = process.cpuUsage();

if (side === 'ours') {
  const table = { sheet: '清单', title: '清单', captions: ['编制单位：'], columns, rows, notes: ['说明'] };
  const pieces = createTableWriter().stream([table], '2017-12-31');
  let written = 0;
  const watched = async function* () {
    for await (const piece of pieces) {
      if (++written % 10 === 0) watch();
      yield piece;
    }
  };
  await folderOutbox.stream(file, watched());
} else {
  const border = Object.fromEntries(
    ['top', 'left', 'bottom', 'right'].map((edge) => [edge, { style: 'thin' }]),
  );
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: createWriteStream(file),
    useStyles: true,
  });
  const sheet = workbook.addWorksheet('清单');
  sheet.columns = columns.map(({ width }) => ({ width }));
  const styles = columns.map(({ align = 'left', format }) => ({
    ...{ border, font: { name: '宋体', size: 10.5 }, alignment: { horizontal: align, wrapText: true } },
    ...(format ? { numFmt: '#,##0.00_ ' } : {}),
  }));
  sheet.addRow(columns.map(({ title }) => title)).commit();
  for (const [index, values] of rows.entries()) {
    const row = sheet.addRow(values);
    row.eachCell({ includeEmpty: true }, (cell, column) => (cell.style = styles[column - 1]));
    row.commit();
    if (index % 2000 === 0) watch();
  }
  await workbook.commit();
}
watch();
const { user, system } = process.cpuUsage(before);
const { size } = await stat(file);
const megabytes = (peak - base) / 2 ** 20;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, size, growth: megabytes }));
