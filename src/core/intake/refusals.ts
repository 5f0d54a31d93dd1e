import type { FileWarning, OpenedFile } from './opened-file.js';

/** Why a file could not be read: what is wrong, and what its sender can do. `{slots}` are filled by name. */
const REFUSALS = {
  EMPTY_FILE: '文件是空的（0 字节）。请重新保存或导出后再报送。',
  FILE_TOO_LARGE: '文件有 {size} MB，超过 {limit} MB 的上限。请删去图片等无关内容，或拆成几个文件报送。',
  FILE_UNREADABLE: '文件打不开（{reason}）。请确认它没有被移动或占用，再试一次。',
  FILE_DAMAGED: '文件已损坏或没有传完{where}。请重新保存一份（建议另存为 .xlsx）后再报送。',
  BAD_SIGNATURE: '文件开头夹带了别的内容，不是正常保存的表格。请用 Excel 或 WPS 打开后另存为 .xlsx 再报送。',
  CONTENT_MISMATCH:
    '文件名是“.{extension}”，内容却是{found}，不能读取。请报送真正的表格文件（.xlsx .xls .et .ods .csv，或把它们打包成 .zip）。',
  UNSUPPORTED_TYPE:
    '不支持这种格式（{found}）。请用 Excel 或 WPS 打开后另存为 .xlsx 再报送；批量报送请打包成 .zip。',
  ARCHIVE_TYPE: '这是{found}压缩包，不能读取。请用 zip：解压后重新打包成 .zip 再报送。',
  ARCHIVE_EMPTY:
    '压缩包里没有可以读取的表格（.xlsx .xls .et .ods .csv）。请把表格放进压缩包后再报送。{skipped}',
  NESTED_ARCHIVE: '压缩包里还是压缩包{where}，没有打开。请先解压，把表格直接放进一个 .zip。',
  ENCRYPTED: '文件已加密，请去除密码后再上传：用 Excel 或 WPS 打开，清除“打开密码”后保存。',
  HTML_NOT_EXCEL: '这是网页（HTML），只是名字像 Excel。请用 Excel 或 WPS 打开，另存为 .xlsx 再报送。',
  XML2003_NOT_XLS: '这是“XML 表格 2003”，不是 .xls 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 再报送。',
  NOT_A_WORKBOOK: '文件里缺少表格必需的部分（{part}），打不开。请用 Excel 或 WPS 重新保存为 .xlsx 再报送。',
  NO_SHEETS: '文件里一张工作表也没有。请确认保存的是填好的那份表格。',
  ZIP_CRC: '文件内容校验不符（{part}），可能在传输中损坏。请重新上传；仍不行的，请重新保存一份。',
  ZIP_OVERLAP: '文件内部的各部分互相重叠，不是正常保存的表格。请用 Excel 或 WPS 重新保存后再报送。',
  ZIP_DUPLICATE_ENTRY: '文件内部有两份同名的内容（{part}），无法确定以哪份为准。请重新保存后再报送。',
  ZIP_INCONSISTENT: '文件内部的目录与内容对不上（{part}），可能已损坏。请重新保存后再报送。',
  ZIP_TRAILING: '文件末尾夹带了大量无关内容，不是正常保存的表格。请重新保存后再报送。',
  ZIP_METHOD: '压缩方式不受支持（{part}）。请用普通 zip 方式（Deflate）重新压缩后再报送。',
  TOO_MANY_ENTRIES: '压缩包或表格内部有 {count} 个文件，超过 {limit} 个的上限。请拆成几批报送。',
  TOO_LARGE_UNPACKED:
    '内容展开后过大，或比它声明的大（{part}），可能是损坏或恶意的文件。请重新保存，或拆成几个文件报送。',
  TOO_MANY_SHEETS: '有 {count} 张工作表，超过 {limit} 张的上限。请只保留普查表后再报送。',
  TOO_MANY_ROWS: '工作表“{sheet}”超过 {limit} 行。请删去无关的行，或拆成几个文件报送。',
  TOO_MANY_COLUMNS: '工作表“{sheet}”超过 {limit} 列。请删去无关的列后再报送。',
  TOO_MANY_CELLS: '工作簿的单元格超过 {limit} 个。请拆成几个文件报送。',
  TOO_MANY_STRINGS: '工作簿的文字条目超过 {limit} 条。请拆成几个文件报送。',
  CELL_TOO_LONG:
    '工作表“{sheet}”的单元格 {cell} 有 {count} 个字以上，远超 32767 个字的上限。请缩短后再报送。',
  DUPLICATE_SHEET: '有两张同名的工作表“{sheet}”，无法区分。请改名或删去一张后再报送。',
  DUPLICATE_CELL: '工作表“{sheet}”中单元格 {cell} 出现了两次，无法确定以哪个为准。请重新保存后再报送。',
  DUPLICATE_HEADER:
    '工作表“{sheet}”第 {row} 行的列名都是“{heading}”，各列无法区分。请给每一列写上不同的列名。',
  BAD_CELL_REF: '工作表“{sheet}”中有不存在的单元格位置“{found}”。请用 Excel 或 WPS 重新保存后再报送。',
  BAD_SHARED_STRING: '工作表“{sheet}”的单元格 {cell} 指向不存在的文字。请用 Excel 或 WPS 重新保存后再报送。',
  XML_DTD: '文件内部含有 DOCTYPE 声明（{part}），为安全起见不予读取。请用 Excel 或 WPS 重新保存后再报送。',
  XML_ENCODING: '文件内部的文字编码不是 UTF-8 或 UTF-16（{part}）。请用 Excel 或 WPS 重新保存后再报送。',
  XML_MALFORMED: '文件内部的格式有错（{part}，第 {offset} 个字符附近）。请用 Excel 或 WPS 重新保存后再报送。',
  XML_TOO_DEEP: '文件内部的层次过深（{part}），不是正常保存的表格。请重新保存后再报送。',
  XML_ATTR_TOO_LONG: '文件内部有过长的属性（{part}），不是正常保存的表格。请重新保存后再报送。',
  XML_TOO_MANY_ATTRS: '文件内部有属性过多的元素（{part}），不是正常保存的表格。请重新保存后再报送。',
  CSV_QUOTE_UNCLOSED: '第 {row} 行有一个引号没有配对，后面的行会被并成一格。请改正这个引号后再报送。',
  ENCODING_AMBIGUOUS:
    '文字编码无法确定（第 {row} 行附近混有不同编码）。请另存为 .xlsx，或统一存成 UTF-8 后再报送。',
  CONTROL_CHAR: '第 {row} 行含有不可见的控制字符。请删去该字符，或另存为 .xlsx 后再报送。',
  TIMEOUT: '读取超过 {seconds} 秒仍未完成，已停止。请删去图片、格式等无关内容，或拆成几个文件报送。',
  OUT_OF_MEMORY: '读取时占用内存过多，已停止。请删去无关的工作表和内容，或拆成几个文件报送。',
  READER_CRASHED: '读取这个文件时程序中断，文件可能已损坏。请用 Excel 或 WPS 另存为 .xlsx 后再报送。',
} as const;

/** What a person should know about a file that was read. */
const WARNINGS = {
  FORMULA: '工作表“{sheet}”有 {count} 个公式（{cells}），按保存时算出的结果读入。请确认结果是最新的。',
  FORMULA_NO_VALUE:
    '工作表“{sheet}”有 {count} 个公式没有保存计算结果（{cells}），读作空白。请用 Excel 或 WPS 打开并保存一次。',
  CELL_ERROR: '工作表“{sheet}”有 {count} 个单元格是公式错误（{cells}）。请改填实际内容。',
  MACRO: '文件带有宏；宏没有运行，也不会保存。请尽量报送不带宏的 .xlsx。',
  EXTERNAL_LINK: '文件引用了别的工作簿；引用没有打开，按保存时的数值读入。请把引用粘贴为数值。',
  HIDDEN_SHEET: '工作表“{sheet}”是隐藏的。请确认它是否属于本次填报；不属于的请删去。',
  HIDDEN_ROWS: '工作表“{sheet}”有 {count} 个隐藏（或筛选掉）的行（{rows}），已一并读入。请确认是否应当填报。',
  HIDDEN_COLUMNS: '工作表“{sheet}”有隐藏的列（{columns}），已一并读入。请确认内容是否应当填报。',
  PRECISION:
    '工作表“{sheet}”有 {count} 个超过 15 位的数（{cells}），末尾数字可能已被表格软件改成 0。证件号、代码请设为文本后重填。',
  BAD_NUMBER: '工作表“{sheet}”有 {count} 个单元格不是确定的数（{cells}），按原样读入。请只填数字。',
  BAD_DATE:
    '工作表“{sheet}”有 {count} 个单元格不能确定是哪个日期（{cells}），按原样读入。请写成 2017-06-30 的形式。',
  BAD_STYLE: '工作表“{sheet}”有 {count} 个单元格的格式丢失（{cells}）；日期可能显示成数字，请核对。',
  CELL_TOO_LONG: '工作表“{sheet}”有 {count} 个单元格超过 32767 个字（{cells}），已全部读入。请缩短。',
  CONTROL_CHAR: '工作表“{sheet}”有 {count} 个单元格含控制字符（{cells}），已去除。请核对文字是否完整。',
  INVISIBLE_CHAR:
    '工作表“{sheet}”有 {count} 个单元格含看不见的字符（{cells}），如零宽空格；比对名称时不计。请重新录入。',
  STRUCK_OUT:
    '工作表“{sheet}”有 {count} 个单元格的文字划了删除线（{cells}），仍按原样读入。作废的请删去，改过的请只留新的内容。',
  HYPERLINK: '工作表“{sheet}”有 {count} 个指向脚本或本地文件的链接（{cells}），只读文字，链接不保留。',
  MERGE_TOO_LARGE: '工作表“{sheet}”的合并区域 {found} 大得不合常理，未按合并处理。请取消这个合并。',
  MERGE_OVERLAP: '工作表“{sheet}”有 {count} 个互相重叠的合并区域，未按合并处理。请重新设置合并单元格。',
  SPARSE_TAIL: '工作表“{sheet}”在很远处还有内容（{cells}），已读入。如果不是填报内容，请删去。',
  PART_MISSING: '文件内部缺少 {part}，内容已读入，但格式可能不全。请用 Excel 或 WPS 重新保存。',
  NONSTANDARD_ZIP: '文件内部的路径写法不规范，已按正常写法读入。请用 Excel 或 WPS 重新保存。',
  ZIP_TRAILING: '文件末尾有 {count} 个字节的多余内容，没有读取。请重新保存。',
  ZIP_PATH: '压缩包中“{member}”的路径指向包外，已跳过。请重新打包。',
  ZIP_SYMLINK: '压缩包中“{member}”是链接，不是文件，已跳过。请放入真正的文件。',
  NESTED_ARCHIVE: '压缩包中“{member}”还是压缩包，没有打开。请解压后把表格直接放进 .zip。',
  MEMBER_SKIPPED: '压缩包中“{member}”不是表格，没有读取。',
  JUNK_SKIPPED: '压缩包中有 {count} 个系统临时文件（如 {member}），没有读取。',
  FILENAME: '文件名“{member}”含有特殊字符、是系统保留名或过长，已换成安全的写法显示。请改名。',
  ROW_WIDTH: '第 {rows} 行的列数与表头不同（共 {count} 行）。请核对这些行有没有多写或漏写逗号。',
  TOTAL_ROW: '工作表“{sheet}”的 {cells} 是合计行，不当作系统。',
  TABLE_NOT_READ:
    '工作表“{sheet}”的 {cell} 起像是另一张表，但没有一列认得出是系统名称，这张表没有读入。属于本次填报的，请指明哪一列是系统名称，或改用“系统名称”作表头后再报。',
  NO_DATA: '文件里没有任何内容。请确认报送的是填好的那份表格。',
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export type WarningCode = keyof typeof WARNINGS;
export type Slots = Readonly<Record<string, string | number>>;

const fill = (template: string, slots: Slots): string =>
  template.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? ''));

/** A file that is not read, with the sentence its sender gets. */
export const refusal = (
  code: RefusalCode,
  slots: Slots = {},
  warnings: readonly FileWarning[] = [],
): OpenedFile => ({ status: 'rejected', code, message: fill(REFUSALS[code], slots), warnings });

export interface WarningPlace {
  readonly sheet?: string | null;
  readonly cell?: string | null;
}

/** A remark on a file that was read; other slots fill the sentence. */
export function fileWarning(
  code: WarningCode,
  { sheet = null, cell = null, ...slots }: WarningPlace & Record<string, string | number | null | undefined>,
): FileWarning {
  const words = { ...slots, sheet, cell };
  const message = fill(
    WARNINGS[code],
    Object.fromEntries(Object.entries(words).map(([k, v]) => [k, v ?? ''])),
  );
  return { code, sheet, cell, message };
}

/** What content is called when it is not what its name says; keys are what a reader recognises by bytes. */
const CONTENT_NAMES = {
  zip: '压缩包',
  docx: ' Word 文档',
  pptx: ' PowerPoint 文档',
  doc: ' Word 或别的 Office 文档',
  xlsb: 'Excel 二进制工作簿 .xlsb',
  pdf: ' PDF 文档',
  image: '图片',
  program: '程序文件',
  rar: ' RAR ',
  '7z': ' 7z ',
  gzip: ' gzip/tar ',
  fods: '单文件 OpenDocument 表格 .fods',
  xml2003: 'XML 表格 2003',
  xml: ' XML 文件',
  html: '网页（HTML）',
  text: '纯文本',
  blank: '空白',
  unknown: '无法识别的数据',
} as const;

export type ContentName = keyof typeof CONTENT_NAMES;
export const contentName = (content: ContentName): string => CONTENT_NAMES[content];

/** First addresses of many, for one sentence. */
export const someOf = (addresses: readonly string[], count = addresses.length): string =>
  addresses.slice(0, 8).join('、') + (count > 8 ? ' 等' : '');

/** `（member）`, or nothing. */
export const inBrackets = (text: string): string => (text ? `（${text}）` : '');
