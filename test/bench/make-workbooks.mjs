// Writes survey workbooks the way Excel stores them: shared strings, styles, a title line, drop-downs and an
// instruction sheet. A third have the headings of our own template, the others those of an older form.
// Deterministic. exceljs would take minutes: only the parts that a reader meets are written here.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { FIELD_IDS, fieldOf, headingOf } from '../../dist/core/survey/survey.js';

const COLUMNS = 45;
const OLDER_FORM =
  '序号 单位名称 系统名称 系统功能 建设依据 建设时间 投资金额(万元) 运维费用(万元) 资金来源 使用范围 用户数 日均访问量 部署网络 部署位置 是否上云 云平台 操作系统 数据库 中间件 开发语言 承建单位 运维单位 联系人 联系电话 等保级别 备案编号 密码应用 数据量(GB) 数据条数 共享情况 共享数据项 需求数据项 接口数 接口类型 系统状态 停用时间 整合意见 清理意见 迁移计划 完成时限 责任科室 备注1 备注2 备注3 备注4'.split(
    ' ',
  );
const WORDS =
  '审批 监管 信息 管理 数据 业务 统计 分析 查询 登记 备案 公示 公文 流转 督办 考核 预算 财政 项目 申报 评审 合同 采购 企业 人口 户籍 证照 签章 档案 目录 共享 监测 预警 应急 指挥 视频 巡查 执法 处罚 信用 投诉 信访 热线 预约 缴费 社保 医保 就业 培训 教育 学籍 考试 医院 疫苗 食品 药品 消防 环保 水质 林业 国土 规划 测绘 公积金 交通 公路 停车 水利 农业 扶贫 民政 低保 救助 司法 律师 公证 公安 网格 社区 党建 干部 人事 审计 商务 价格 文化 旅游'.split(
    ' ',
  );

export function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export const words = (random, count) =>
  Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join('');

/** What a department writes into one column: text, number, or a date as Excel's day number. */
function answer(heading, row, random) {
  const id = heading.id;
  if (heading.label === '序号') return row + 1;
  if (id === 'departmentName' || heading.label === '单位名称') return `${heading.unit}局`;
  if (id === 'systemName' || heading.label === '系统名称') return `${words(random, 3)}系统${row}`;
  if (id === 'function' || heading.label === '系统功能')
    return `实现${words(random, 12 + random(40))}等功能。`;
  const { kind = 'text', codes = [] } = id ? fieldOf(id) : {};
  if (kind === 'choice' || kind === 'choices')
    return codes.filter((code) => code !== '涉密')[random(codes.length - 1)] ?? codes[0];
  if (kind === 'date' || /时间|时限/u.test(heading.label)) return { day: 41_000 + random(2000) };
  if (kind === 'money' || /万元/u.test(heading.label)) return random(50_000) / 100;
  if (kind === 'percent') return random(100);
  if (kind === 'count' || /[数量]$|GB/u.test(heading.label)) return random(9999);
  if (kind === 'phone') return `0000-${1_000_000 + random(8_000_000)}`;
  return random(6) ? words(random, 2 + random(6)) : null;
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const letters = (index) =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) +
  String.fromCharCode(65 + (index % 26));
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

class Strings {
  all = new Map();
  of(text) {
    if (!this.all.has(text)) this.all.set(text, this.all.size);
    return this.all.get(text);
  }
  xml() {
    const items = [...this.all.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function cell(reference, value, strings) {
  if (value === null) return `<c r="${reference}" s="2"/>`;
  if (typeof value === 'object') return `<c r="${reference}" s="3"><v>${value.day}</v></c>`;
  if (typeof value === 'number') return `<c r="${reference}" s="4"><v>${value}</v></c>`;
  return `<c r="${reference}" s="2" t="s"><v>${strings.of(value)}</v></c>`;
}

function surveySheet(headings, rows, strings, random) {
  const line = (number, cells) =>
    `<row r="${number}" spans="1:${COLUMNS}" ht="30" customHeight="1">${cells.join('')}</row>`;
  const styled = (text, column, row) =>
    `<c r="${letters(column)}${row}" s="1" t="s"><v>${strings.of(text)}</v></c>`;
  const lines = [
    line(1, [styled('政务信息系统清理整合普查表', 0, 1)]),
    line(
      2,
      headings.map(({ text }, column) => styled(text, column, 2)),
    ),
  ];
  for (let row = 0; row < rows; row++)
    lines.push(
      line(
        row + 3,
        headings.map((heading, column) =>
          cell(`${letters(column)}${row + 3}`, answer(heading, row, random), strings),
        ),
      ),
    );
  const lists = headings.flatMap(({ id }, column) =>
    id && fieldOf(id).kind === 'choice'
      ? `<dataValidation type="list" allowBlank="1" sqref="${letters(column)}3:${letters(column)}502"><formula1>"${fieldOf(id).codes.join(',')}"</formula1></dataValidation>`
      : [],
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${letters(COLUMNS - 1)}${rows + 2}"/><cols><col min="1" max="${COLUMNS}" width="12.7" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:${letters(COLUMNS - 1)}1"/></mergeCells>${lists.length ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : ''}</worksheet>`;
}

function notesSheet(strings) {
  const rows = Array.from(
    { length: 30 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${strings.of(`说明${row}：请按照要求如实填写`)}</v></c></row>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

const border =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const format = (number, fill = 0, font = 0) =>
  `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills><borders count="2"><border/>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(0, 2, 1)}${format(0)}${format(164)}${format(4)}</cellXfs></styleSheet>`;
const part = (name, type) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('worksheets/sheet2', 'worksheet')}${part('sharedStrings', 'sharedStrings')}${part('styles', 'styles')}</Types>`;
const relations = (...targets) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="信息系统清单" sheetId="1" r:id="rId1"/><sheet name="填表说明" sheetId="2" r:id="rId2"/></sheets></workbook>`;

/** One workbook of `rows` systems. */
export function makeWorkbook(number, rows) {
  const random = randomNumbers(number + 1);
  const unit = `${words(random, 2)}${number}`;
  const headings =
    number % 3 === 0
      ? FIELD_IDS.slice(0, COLUMNS).map((id) => ({ id, label: fieldOf(id).label, text: headingOf(id), unit }))
      : OLDER_FORM.map((text) => ({ label: text, text, unit }));
  const strings = new Strings();
  const sheet = surveySheet(headings, rows, strings, random);
  const notes = notesSheet(strings);
  const files = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': notes,
    'xl/sharedStrings.xml': strings.xml(),
    'xl/styles.xml': STYLES,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  return zipSync(bytes, { mtime: '2018-01-01T00:00:00' });
}

export function makeFolder(folder, count, rows) {
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number++)
    writeFileSync(join(folder, `w${String(number).padStart(4, '0')}.xlsx`), makeWorkbook(number, rows));
}
