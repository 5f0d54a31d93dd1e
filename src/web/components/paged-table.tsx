import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, type TableProps, Typography } from 'antd';
import type { ReactNode } from 'react';
import { FaultNotice } from './fault-notice.js';
import { useAddressState } from './use-address-state.js';
import { DataTable } from './data-table.js';

/** One page of a list, as the API answers. */
export interface PageOfRows<Row> {
  readonly total: number;
  readonly items: readonly Row[];
}

interface Props<Row> extends Pick<
  TableProps<Row>,
  'columns' | 'rowSelection' | 'onRow' | 'expandable' | 'scroll'
> {
  /** What is listed, for those who hear the page. */
  readonly label: string;
  /** Everything the rows depend on, page aside. */
  readonly queryKey: readonly unknown[];
  readonly load: (page: { readonly offset: number; readonly limit: number }) => Promise<PageOfRows<Row>>;
  readonly rowKey: (row: Row) => string;
  readonly empty: string;
  readonly pageSize?: number;
  /** What narrows the list, in a row above it; how many are left stands at its end. */
  readonly filters?: ReactNode;
  /** Columns with a `sorter` and a `key` are sorted by the server; `undefined`: as it comes. */
  readonly onSort?: (key: string | undefined, order: 'ascending' | 'descending' | undefined) => void;
  /** Asks again by itself, for what changes while one looks. */
  readonly refreshEveryMs?: number;
}

const ORDERS = { ascend: 'ascending', descend: 'descending' } as const;

/** A table whose pages the server cuts: ten thousand rows feel like fifty. */
export function PagedTable<Row extends object>({
  label,
  queryKey,
  load,
  rowKey,
  empty,
  pageSize = 50,
  filters,
  refreshEveryMs,
  onSort,
  ...table
}: Props<Row>) {
  const [{ page = '1', size }, change] = useAddressState();
  const limit = Number(size ?? pageSize);
  const offset = (Math.max(1, Number(page) || 1) - 1) * limit;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: [...queryKey, offset, limit],
    queryFn: () => load({ offset, limit }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshEveryMs ?? false,
  });
  const shown = error ? (
    <FaultNotice error={error} onRetry={() => void refetch()} />
  ) : (
    <DataTable<Row>
      {...table}
      aria-label={label}
      bordered
      sticky
      loading={!data || isPlaceholderData}
      rowKey={rowKey}
      dataSource={data ? [...data.items] : []}
      onChange={(_, __, sorter, { action }) => {
        if (action !== 'sort' || Array.isArray(sorter)) return;
        const order = sorter.order && ORDERS[sorter.order];
        onSort?.(order ? String(sorter.columnKey) : undefined, order ?? undefined);
      }}
      locale={{ emptyText: isFetching ? '正在读取…' : empty }}
      pagination={{
        current: offset / limit + 1,
        pageSize: limit,
        total: data?.total ?? 0,
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100, 200],
        showTotal: countWords,
        onChange: (next, nextSize) =>
          change({ page: nextSize === limit ? next : 1, size: nextSize === pageSize ? undefined : nextSize }),
      }}
    />
  );
  if (!filters) return shown;
  return (
    <>
      <Flex gap={8} wrap align="center" style={{ marginBottom: 10 }} role="search">
        {filters}
        <Typography.Text type="secondary" aria-live="polite" style={{ marginInlineStart: 'auto' }}>
          {data && !isPlaceholderData ? countWords(data.total) : ''}
        </Typography.Text>
      </Flex>
      {shown}
    </>
  );
}

const countWords = (total: number): string => `共 ${total.toLocaleString('zh-CN')} 条`;
