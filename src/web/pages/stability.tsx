import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Select } from 'antd';
import { Link, useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { ChartCard } from '../components/chart-card.js';
import { FaultNotice } from '../components/fault-notice.js';
import { systemAddress } from '../components/in-round.js';
import { LiveThreshold } from '../components/live-threshold.js';
import { Loading } from '../components/loading.js';
import { NoRunYet } from '../components/no-run-yet.js';
import { PageTitle } from '../components/page-title.js';
import { useAddressState } from '../components/use-address-state.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { useRules } from '../components/use-rules.js';
import { VerdictTag } from '../components/verdict-tag.js';
import { DataTable } from '../components/data-table.js';

type Run = Shape<'RunDto'>;
type Stability = Shape<'StabilityDto'>;

/** A threshold moved through its reasonable values: who is flagged at each, and whose verdict hangs on it. */
export default function StabilityPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  if (run === null) return <NoRunYet round={round} />;
  if (!run) return <Loading what="正在读取判定" />;
  return <Thresholds key={run.id} run={run} round={round} />;
}

function Thresholds({ run, round }: { readonly run: Run; readonly round: string }) {
  const rules = useRules();
  const [{ threshold }, change] = useAddressState();
  const thresholds = run.rules.flatMap(({ id, parameters }) =>
    Object.keys(parameters).map((parameter) => {
      const rule = rules.get(id);
      const label = rule?.parameters.find((item) => item.id === parameter)?.label ?? parameter;
      return { value: `${id}.${parameter}`, label: `${rule?.title ?? id}：${label}` };
    }),
  );
  // What makes a zombie is asked first; comparing all systems again takes longest and is not begun unasked.
  const first = thresholds.find(({ value }) => rules.get(value.split('.')[0] ?? '')?.theme === 'dormant');
  const chosen = threshold ?? (rules.size ? (first ?? thresholds[0])?.value : undefined);
  const [rule = '', parameter = ''] = (chosen ?? '').split('.');
  const { data, error } = useQuery({
    queryKey: ['stability', run.id, chosen],
    enabled: Boolean(chosen),
    staleTime: Infinity,
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/stability', {
          params: { path: { run: run.id }, query: { rule, parameter } },
        }),
      ),
  });
  const [stability] = data ?? [];
  return (
    <>
      <PageTitle
        title="阈值试算"
        lead={`第 ${run.id} 次判定：拖动阈值，立即看到谁会变成疑似、谁不再是。试算不保存，不进入任何清单。`}
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Select
          aria-label="阈值"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 'min(560px, 100%)' }}
          value={chosen ?? null}
          options={thresholds}
          onChange={(next: string) => change({ threshold: next })}
        />
      </Card>
      {error ? <FaultNotice error={error} /> : null}
      {!thresholds.length ? <Empty description="这一口径的规则没有阈值" /> : null}
      {chosen && !data && !error ? <Loading what="正在试算" /> : null}
      {stability ? (
        <>
          <LiveThreshold key={chosen} stability={stability} run={run} round={round} />
          <Chart stability={stability} />
          <Flips stability={stability} round={round} />
        </>
      ) : null}
    </>
  );
}

/** How many systems are flagged at every value; the one in force is marked. */
const Chart = ({ stability }: { readonly stability: Stability }) => {
  const { title, label, unit, points } = stability;
  const named = (value: number, isChosen: boolean) =>
    `${value.toLocaleString('zh-CN')}${isChosen ? '\n现用' : ''}`;
  return (
    <ChartCard
      chart={{
        id: 'stability',
        title: `${title}：${label}（${unit || '无单位'}）`,
        definition: '其他阈值不变，只改这一个，逐个合理数值重新判定，数被判为“疑似”的系统。',
        unit: '个系统',
        form: 'columns',
        categories: points.map(({ value, isChosen }) => named(value, isChosen)),
        series: [{ name: '疑似', values: points.map(({ flagged }) => flagged.length) }],
        missing: 0,
      }}
    />
  );
};

/** Systems near the line first: the nearest value that decides otherwise. */
const Flips = ({ stability, round }: { readonly stability: Stability; readonly round: string }) => {
  const { flips, chosen, unit } = stability;
  const sorted = flips.toSorted((a, b) => Math.abs(a.nearest - chosen) - Math.abs(b.nearest - chosen));
  return (
    <DataTable<Shape<'FlipDto'>>
      aria-label="结论会变的系统"
      title={() => `结论取决于这一阈值的系统，离现用值 ${chosen}${unit} 最近的在前`}
      size="small"
      bordered
      style={{ margin: '12px 0' }}
      rowKey="system"
      dataSource={sorted}
      locale={{ emptyText: '在合理的范围内怎样取值，结论都一样' }}
      pagination={{ defaultPageSize: 20, showTotal: (total) => `共 ${total} 个系统` }}
      columns={[
        {
          title: '系统',
          render: (_, { system, systemName }) => <Link to={systemAddress(round, system)}>{systemName}</Link>,
        },
        { title: '单位', dataIndex: 'department', width: 220 },
        {
          title: '最近的改变处',
          width: 130,
          align: 'right',
          render: (_, { nearest }) => `${nearest}${unit}`,
        },
        {
          title: '各取值的结论',
          render: (_, { verdicts }) =>
            verdicts.map(({ from, verdict }) => (
              <span key={from} className="nowrap" style={{ marginInlineEnd: 8 }}>
                自 {from}
                {unit} <VerdictTag verdict={verdict} />
              </span>
            )),
        },
      ]}
    />
  );
};
