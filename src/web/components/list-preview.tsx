import { useQuery } from '@tanstack/react-query';
import { Tabs, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { Loading } from './loading.js';
import { DataTable } from './data-table.js';

/** Rows that tell what a list looks like; the file has them all. */
const MOST_ROWS = 200;

type Row = readonly (string | number | null)[];

/** Pixels of a character of the printed font, on a screen. */
const CHARACTER = 11;

interface Props {
  readonly round: string;
  readonly list: string;
  readonly run: number;
}

/** A list as its file shows it: headings, first rows, notes; contacts hidden. */
export function ListPreview({ round, list, run }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['list-preview', round, list, run],
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/lists/{list}/preview', {
          params: { path: { round, list }, query: { limit: MOST_ROWS } },
        }),
      ),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在准备预览，上万个系统要几秒钟" />;
  const [only, ...more] = data.tables;
  if (only && !more.length) return <PreviewTable table={only} />;
  return (
    <Tabs
      items={data.tables.map((table) => ({
        key: table.sheet,
        label: `${table.sheet}（${table.total}）`,
        children: <PreviewTable table={table} />,
      }))}
    />
  );
}

function PreviewTable({
  table: { captions, columns, rows, notes, total, title },
}: {
  readonly table: Shape<'TablePreviewDto'>;
}) {
  const place = useRef<HTMLDivElement>(null);
  // What scrolls sideways is reached by keyboard too.
  useEffect(() => place.current?.querySelector('.ant-table-body')?.setAttribute('tabindex', '0'));
  const width = columns.reduce((sum, column) => sum + column.width * CHARACTER, 0);
  return (
    <div ref={place}>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 6 }}>
        {[
          ...captions,
          rows.length < total ? `预览前 ${rows.length} 行，共 ${total} 行` : `共 ${total} 行`,
        ].map((caption) => (
          <span key={caption} className="caption">
            {caption}
          </span>
        ))}
      </Typography.Paragraph>
      <DataTable<{ readonly row: Row; readonly key: number }>
        aria-label={title}
        bordered
        sticky
        scroll={{ x: width }}
        dataSource={rows.map((row, key) => ({ row: row as Row, key }))}
        locale={{ emptyText: '这张清单现在没有内容' }}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        columns={columns.map(({ title: heading, width: characters, align, format }, index) => ({
          title: heading.replaceAll('\n', ''),
          key: index,
          width: characters * CHARACTER,
          ...(align ? { align } : {}),
          render: (_: unknown, { row }: { readonly row: Row }) => printed(row[index] ?? null, format),
        }))}
      />
      {notes.map((note) => (
        <Typography.Paragraph key={note} type="secondary" style={{ margin: '6px 0 0' }}>
          {note}
        </Typography.Paragraph>
      ))}
    </div>
  );
}

const printed = (value: string | number | null, format: string | undefined) =>
  typeof value === 'number' && format === 'money' ? (
    value.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  ) : (
    <span style={{ whiteSpace: 'pre-line' }}>{value}</span>
  );
