import { DataTable } from './data-table.js';

/** One numeral of a document: counted by a query of the register, or stated with where it is written. */
interface TraceEntry {
  readonly place: string;
  readonly kind: string;
  readonly asks?: string;
  readonly [more: string]: unknown;
}

const PLACES: Readonly<Record<string, string>> = {
  mark: '版头标记',
  issuer: '发文机关标志',
  number: '发文字号',
  title: '标题',
  addressee: '主送机关',
  block: '正文',
  attachment: '附件',
  signature: '署名',
  annex: '附表',
};

/** `block 4, row 2, column 3`: 正文第 4 段表格第 2 行第 3 列. */
function placeOf(place: string): string {
  const [whole = '', ...within] = place.split(', ');
  const [name = '', number] = whole.split(' ');
  const cell = within.map((part) => {
    const [what = '', at] = part.split(' ');
    return `${at ? `第 ${at} ` : ''}${PARTS[what] ?? what}`;
  });
  return `${PLACES[name] ?? name}${number ? `第 ${number} 段` : ''}${cell.length ? `表格${cell.join('')}` : ''}`;
}

const PARTS: Readonly<Record<string, string>> = {
  caption: '标题',
  heading: '表头',
  row: '行',
  column: '列',
};

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** Every numeral of a document in reading order, beside what it was counted from. */
export function DocumentTrace({ trace }: { readonly trace: unknown }) {
  const { entries } = trace as { readonly entries: readonly TraceEntry[] };
  return (
    <DataTable<TraceEntry & { readonly key: number }>
      aria-label="数字出处"
      pagination={{ pageSize: 12, showTotal: (total) => `共 ${total} 处` }}
      dataSource={entries.map((entry, key) => ({ ...entry, key }))}
      columns={[
        { title: '位置', width: 210, render: (_, { place }) => placeOf(place) },
        { title: '文中写作', width: 200, render: (_, { text }) => said(text) },
        {
          title: '出处',
          render: (_, { asks, source }) => asks ?? said(source),
        },
      ]}
    />
  );
}
