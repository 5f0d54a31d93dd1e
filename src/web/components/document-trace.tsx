import { DataTable } from './data-table.js';

/** One numeral of a document: counted by a query of the register, or stated with where it is written. */
interface TraceEntry {
  readonly place: string;
  readonly kind: string;
  readonly asks?: string;
  readonly [more: string]: unknown;
}

const PLACES: Readonly<Record<string, string>> = {
  mark: '发文机关标志',
  number: '发文字号',
  title: '标题',
  addressee: '主送机关',
  block: '正文',
  attachment: '附件',
  signature: '署名',
  annex: '附表',
};

const placeOf = (place: string): string => {
  const [name = '', number] = place.split(' ');
  return `${PLACES[name] ?? name}${number ? `第 ${number} 段` : ''}`;
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
        { title: '位置', width: 130, render: (_, { place }) => placeOf(place) },
        { title: '文中写作', width: 200, render: (_, { text }) => said(text) },
        {
          title: '出处',
          render: (_, { asks, source }) => asks ?? said(source),
        },
      ]}
    />
  );
}
