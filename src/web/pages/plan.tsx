import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Empty, Flex, Segmented, Select, Typography } from 'antd';
import { useParams } from 'react-router';
import { type Shape, answered, api, download } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { PlanTimeline } from '../components/plan-timeline.js';
import { ToneTag } from '../components/tone-tag.js';
import { useAddressState } from '../components/use-address-state.js';
import { DataTable } from '../components/data-table.js';
import { apiInRound } from '../components/in-round.js';

type Item = Shape<'PlanItemDto'>;

/** More are folded away. */
const SHOWN_CONFLICTS = 3;

/** Tasks of the document and steps of the decisions, month by month, with what cannot be kept together. */
export default function PlanPage() {
  const { round = '' } = useParams();
  const [{ owner, view = 'time', late }, change] = useAddressState();
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/plan', { params: { path: { round } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在排计划" />;
  const owners = [...new Set(data.items.map((item) => item.owner))];
  const items = data.items.filter((item) => (!owner || item.owner === owner) && (!late || item.isLate));
  const lateCount = data.items.filter(({ isLate }) => isLate).length;
  const address = apiInRound(round, 'plan');
  return (
    <>
      <PageTitle
        title="计划与任务"
        lead={leadOf(data)}
        actions={
          <>
            <Button onClick={() => download(`${address}.xlsx`)}>下载 xlsx</Button>
            <Button onClick={() => download(`${address}.ics`)}>下载日历</Button>
          </>
        }
      />
      {data.conflicts.length ? <Conflicts conflicts={data.conflicts} /> : null}
      <Flex gap={8} wrap style={{ marginBottom: 10 }}>
        <Segmented
          aria-label="时间线或表"
          value={view}
          onChange={(next) => change({ view: next === 'time' ? undefined : next })}
          options={[
            { value: 'time', label: '时间线' },
            { value: 'table', label: '表' },
          ]}
        />
        <Select
          aria-label="责任单位"
          placeholder="责任单位"
          allowClear
          showSearch
          style={{ minWidth: 220 }}
          value={owner ?? null}
          options={owners.map((name) => ({ value: name, label: name }))}
          onChange={(next: string | null | undefined) => change({ owner: next ?? undefined })}
        />
        {lateCount ? (
          <Button
            type={late ? 'primary' : 'default'}
            aria-pressed={Boolean(late)}
            onClick={() => change({ late: late ? undefined : 'yes' })}
          >
            只看不能按期的 {lateCount} 项
          </Button>
        ) : null}
      </Flex>
      {!items.length ? (
        <Empty
          description={
            data.items.length
              ? '没有这样的任务'
              : '还没有要排的任务：口径所依据的文件没有任务表，也还没有系统列入清单'
          }
        />
      ) : view === 'table' ? (
        <PlanTable items={items} />
      ) : (
        <PlanTimeline items={items} />
      )}
    </>
  );
}

/** What cannot be kept together, one line a unit under one heading: with many units many notices would hide the plan. */
const Conflicts = ({ conflicts }: Pick<Shape<'PlanDto'>, 'conflicts'>) => (
  <Alert
    type="warning"
    style={{ marginBottom: 8 }}
    title={`${conflicts.length} 处要求不能同时满足，有任务排不进期限`}
    description={
      <details open={conflicts.length <= SHOWN_CONFLICTS}>
        <summary>逐个单位</summary>
        {conflicts.map(({ owner, late, summary }) => (
          <div key={`${owner} ${late.join()}`}>
            {owner}：{late.length} 项排不进期限。{summary.join('；')}
          </div>
        ))}
      </details>
    }
  />
);

function leadOf({ from, items }: Shape<'PlanDto'>): string {
  if (!items.length) return '口径所依据文件的任务，和列入清单的系统的处置环节，排在这里。';
  const late = items.filter(({ isLate }) => isLate).length;
  return `自 ${from} 起，共 ${items.length} 项，${late ? `${late} 项不能按期` : '都能按期'}。`;
}

const PlanTable = ({ items }: { readonly items: readonly Item[] }) => (
  <DataTable<Item>
    aria-label="任务"
    bordered
    rowKey="id"
    dataSource={[...items]}
    pagination={{ defaultPageSize: 50, showTotal: (total) => `共 ${total} 项` }}
    columns={[
      { title: '任务', dataIndex: 'title' },
      { title: '责任单位', dataIndex: 'owner', width: 180 },
      { title: '配合单位', width: 180, render: (_, { support }) => support.join('、') },
      { title: '开始', width: 90, render: (_, { start }) => start ?? '' },
      { title: '完成', width: 90, render: (_, { finish }) => finish ?? '' },
      { title: '期限', width: 90, render: (_, { due, repeats }) => due ?? repeats ?? '' },
      {
        title: '按期',
        width: 100,
        render: (_, { isLate }) =>
          isLate ? <ToneTag tone="bad">不能按期</ToneTag> : <ToneTag tone="good">能按期</ToneTag>,
      },
      {
        title: '依据',
        width: 240,
        render: (_, { source }) => <Typography.Text type="secondary">{source}</Typography.Text>,
      },
    ]}
  />
);
