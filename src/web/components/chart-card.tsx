import { Button, Card, Flex, Segmented, Table, Typography } from 'antd';
import { Suspense, lazy, useState } from 'react';
import type { Shape } from '../api.js';
import { Loading } from './loading.js';
import { saveText } from './save-text.js';

const ChartCanvas = lazy(() => import('./chart-canvas.js'));

type Chart = Shape<'ChartDto'>;

/** A figure with its definition, its table, and its CSV. */
export function ChartCard({ chart }: { readonly chart: Chart }) {
  const [view, setView] = useState<'图' | '表'>('图');
  const { title, definition, missing, target, unit, categories, series } = chart;
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 15, margin: 0 }}>{title}</h2>}
      extra={
        <Flex gap={6} className="no-print">
          <Segmented aria-label={`${title}：图或表`} options={['图', '表']} value={view} onChange={setView} />
          <Button size="small" onClick={() => saveText(`${title}.csv`, csvOf(chart))}>
            CSV
          </Button>
        </Flex>
      }
    >
      {categories.length === 0 ? (
        <Typography.Text type="secondary">没有可以统计的数据</Typography.Text>
      ) : view === '图' ? (
        <Suspense fallback={<Loading what="正在画图" />}>
          <ChartCanvas chart={chart} />
        </Suspense>
      ) : (
        <Table
          size="small"
          aria-label={title}
          pagination={false}
          scroll={{ y: 300 }}
          rowKey="category"
          dataSource={categories.map((category, index) => ({ category, index }))}
          columns={[
            { title: '项目', dataIndex: 'category' },
            ...series.map(({ name, values }) => ({
              title: `${name}（${unit}）`,
              align: 'right' as const,
              render: (_: unknown, { index }: { readonly index: number }) =>
                values[index]?.toLocaleString('zh-CN') ?? '未填',
            })),
          ]}
        />
      )}
      <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0', fontSize: 12 }}>
        口径：{definition}
        {missing ? `另有 ${missing} 个系统没有填写，未计入。` : ''}
        {target ? `目标：${target.label}。` : ''}
      </Typography.Paragraph>
    </Card>
  );
}

/** With a mark of its encoding, so that Excel and WPS read the Chinese; cells that look like formulas stay text. */
function csvOf({ title, definition, unit, categories, series, missing }: Chart): string {
  const rows = [
    [`${title}（${unit}）`, ...series.map(({ name }) => name)],
    ...categories.map((category, index) => [
      category,
      ...series.map(({ values }) => values[index] ?? '未填'),
    ]),
    ['口径', definition],
    ['没有填写的系统', missing],
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const cell = (value: string | number): string =>
  typeof value === 'number'
    ? String(value)
    : `"${(/^[=+\-@\t\r]/u.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
