import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Tabs, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { STATE_TITLES } from '../../core/review/review-case.js';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Figure } from '../components/figure.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { useRights } from '../components/use-rights.js';
import { ToneTag } from '../components/tone-tag.js';
import { money } from '../words.js';
import { DataTable } from '../components/data-table.js';
import { inRound } from '../components/in-round.js';

type Unit = Shape<'DepartmentProgressDto'>;
type Case = Shape<'CaseDto'>;

/** How far the clean-up is, by department: what is late, what was asked and not finished, what was saved. */
export default function ProgressPage() {
  const { round = '' } = useParams();
  const isDepartment = useRights().has('department');
  const { data, error, refetch } = useQuery({
    queryKey: ['progress', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/progress', { params: { path: { round } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在汇总进度" />;
  const sum = (of: (unit: Unit) => number) => data.departments.reduce((total, unit) => total + of(unit), 0);
  return (
    <>
      <PageTitle
        title="整治进度"
        lead={`截至 ${data.on}。${
          isDepartment ? '点数字或单位，到“疑点与答复”里办理并上传证明。' : '事项在“复核工作台”建立和办理。'
        }`}
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          <Figure label="事项" value={sum(({ total }) => total)} to={inRound(round, 'cases')} />
          <Figure label="列入清单" value={sum(({ listed }) => listed)} />
          <Figure
            label="已销号"
            value={sum(({ closed }) => closed)}
            to={inRound(round, 'cases?state=closed')}
          />
          <Figure label="逾期" value={data.overdue.length} isBad={data.overdue.length > 0} />
          <Figure label="暂缓" value={sum(({ deferred }) => deferred)} />
          <Figure label="已核减" value={`${money(data.saved)}/年`} />
          <Figure label="预计可核减" value={`${money(data.expected)}/年`} />
        </Flex>
      </Card>
      <Tabs
        items={[
          {
            key: 'units',
            label: '按单位',
            children: <Units units={data.departments} round={round} />,
          },
          {
            key: 'overdue',
            label: `逾期（${data.overdue.length}）`,
            children: <Cases label="逾期的事项" cases={data.overdue} round={round} />,
          },
          {
            key: 'asked',
            label: `已申请未完成（${data.asked.length}）`,
            children: (
              <Cases
                label="已申请未完成的事项"
                cases={data.asked.map(({ case: item }) => item)}
                asked={new Map(data.asked.map(({ case: item, asked }) => [item.id, asked]))}
                round={round}
              />
            ),
          },
          { key: 'months', label: '按月', children: <Months months={data.months} /> },
        ]}
      />
    </>
  );
}

const NUMBERS: readonly (readonly [keyof Unit, string])[] = [
  ['total', '事项'],
  ['listed', '列入清单'],
  ['closed', '已销号'],
  ['overdue', '逾期'],
  ['deferred', '暂缓'],
  ['saved', '已核减（万元/年）'],
  ['expected', '预计可核减（万元/年）'],
];

const Units = ({ units, round }: { readonly units: readonly Unit[]; readonly round: string }) => (
  <DataTable<Unit>
    aria-label="各单位的整治进度"
    bordered
    rowKey="department"
    dataSource={[...units]}
    locale={{ emptyText: <Empty description="还没有建立事项。判定之后，在“复核工作台”建立。" /> }}
    pagination={{ defaultPageSize: 50, showTotal: (total) => `共 ${total} 个单位` }}
    columns={[
      {
        title: '单位',
        render: (_, { department }) => (
          <Link to={inRound(round, `cases?department=${encodeURIComponent(department)}`)}>{department}</Link>
        ),
      },
      ...NUMBERS.map(([key, title]) => ({
        title,
        align: 'right' as const,
        width: key === 'saved' || key === 'expected' ? 170 : 100,
        sorter: (a: Unit, b: Unit) => Number(a[key]) - Number(b[key]),
        render: (_: unknown, unit: Unit) => Number(unit[key]).toLocaleString('zh-CN'),
      })),
    ]}
    expandable={{
      expandedRowRender: ({ states }) =>
        Object.entries(states)
          .map(([state, count]) => `${STATE_TITLES[state as keyof typeof STATE_TITLES] ?? state} ${count}`)
          .join('，'),
    }}
  />
);

interface CasesProps {
  readonly label: string;
  readonly cases: readonly Case[];
  readonly round: string;
  readonly asked?: ReadonlyMap<string, string>;
}

const Cases = ({ label, cases, round, asked }: CasesProps) => (
  <DataTable<Case>
    aria-label={label}
    bordered
    rowKey="id"
    dataSource={[...cases]}
    locale={{ emptyText: '没有这样的事项' }}
    pagination={{ defaultPageSize: 50, showTotal: (total) => `共 ${total} 件` }}
    columns={[
      {
        title: '系统',
        render: (_, { id, systemName, department }) => (
          <Link
            to={inRound(
              round,
              `cases?department=${encodeURIComponent(department)}&case=${encodeURIComponent(id)}`,
            )}
          >
            {systemName}
          </Link>
        ),
      },
      { title: '单位', dataIndex: 'department', width: 220 },
      {
        title: '办到哪一步',
        width: 160,
        render: (_, { state }) => <ToneTag tone="quiet">{STATE_TITLES[state]}</ToneTag>,
      },
      ...(asked
        ? [
            {
              title: '申请',
              width: 160,
              render: (_: unknown, { id }: Case) => asked.get(id) ?? '',
            },
          ]
        : []),
      { title: '上一步', width: 110, render: (_, { lastOn }) => lastOn ?? '' },
    ]}
  />
);

const Months = ({ months }: { readonly months: readonly Shape<'MonthlyProgressDto'>[] }) => (
  <>
    <DataTable<Shape<'MonthlyProgressDto'>>
      aria-label="按月进度"
      bordered
      rowKey="month"
      pagination={false}
      dataSource={[...months]}
      locale={{ emptyText: '还没有办理过' }}
      columns={[
        { title: '月份', dataIndex: 'month', width: 140 },
        { title: '列入清单', dataIndex: 'listed', align: 'right', width: 140 },
        { title: '销号', dataIndex: 'closed', align: 'right', width: 140 },
        {
          title: '办理的环节',
          align: 'right',
          render: (_, { steps }) =>
            Object.values(steps)
              .reduce((total, count) => total + count, 0)
              .toLocaleString('zh-CN'),
        },
      ]}
    />
    <Typography.Text type="secondary">按办理的日期统计，不是录入的日期。</Typography.Text>
  </>
);
