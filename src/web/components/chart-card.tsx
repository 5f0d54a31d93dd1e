import { Button, Card, Flex, Segmented, Typography } from 'antd';
import { Suspense, lazy, useState } from 'react';
import type { Shape } from '../api.js';
import { chartHeight } from './chart-height.js';
import { csvOf } from './csv-of.js';
import { Loading } from './loading.js';
import { saveText } from './save-text.js';
import { WhenSeen } from './when-seen.js';
import { DataTable } from './data-table.js';

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
        <Flex gap={6} align="center" className="no-print">
          <Segmented
            size="small"
            aria-label={`${title}：图或表`}
            options={['图', '表']}
            value={view}
            onChange={setView}
          />
          <Button size="small" onClick={() => saveText(`${title}.csv`, csvOf(rowsOf(chart)))}>
            CSV
          </Button>
        </Flex>
      }
    >
      {categories.length === 0 ? (
        <Typography.Text type="secondary">没有可以统计的数据</Typography.Text>
      ) : view === '图' ? (
        <WhenSeen height={chartHeight(chart)}>
          <Suspense fallback={<Loading what="正在画图" />}>
            <ChartCanvas chart={chart} />
          </Suspense>
        </WhenSeen>
      ) : (
        <DataTable
          aria-label={title}
          pagination={false}
          virtual
          scroll={{ x: 400, y: 300 }}
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

const rowsOf = ({ title, definition, unit, categories, series, missing }: Chart) => [
  [`${title}（${unit}）`, ...series.map(({ name }) => name)],
  ...categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? '未填')]),
  ['口径', definition],
  ['没有填写的系统', missing],
];
