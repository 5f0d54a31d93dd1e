import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Collapse, Empty, Flex, Select, Typography } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Figure } from '../components/figure.js';
import { inRound, systemAddress } from '../components/in-round.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { useAddressState } from '../components/use-address-state.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { useRules } from '../components/use-rules.js';
import { VerdictTag } from '../components/verdict-tag.js';
import { DataTable } from '../components/data-table.js';

type Difference = Shape<'RunDifferenceDto'>;

const PER_PAGE = 50;

/** Two runs of a round beside each other: whose verdict changed, which systems and groups came and went. */
export default function RunDifferencesPage() {
  const { round = '', run = '', earlier = '' } = useParams();
  const { runs } = useLatestRun(round);
  const navigate = useNavigate();
  const rules = useRules();
  const [{ rule, page = '1' }, change] = useAddressState();
  const { data, error, refetch } = useQuery({
    queryKey: ['differences', run, earlier, rule, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/differences/{earlier}', {
          params: {
            path: { run: Number(run), earlier: Number(earlier) },
            query: { offset: (Number(page) - 1) * PER_PAGE, limit: PER_PAGE, ...(rule ? { rule } : {}) },
          },
        }),
      ),
  });
  const options = runs.map(({ id, pack, asOf }) => ({
    value: String(id),
    label: `第 ${id} 次（${pack}，${asOf}）`,
  }));
  const go = (before: string, after: string) =>
    void navigate(inRound(round, `runs/${after}/differences/${before}`));
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle
        title="两次判定的差异"
        lead="登记册、口径或认定改变之后，谁的结论变了。点规则只看这一条；点系统看现在的依据。"
        actions={<Link to={inRound(round, 'runs')}>全部判定</Link>}
      />
      <Flex gap={8} align="center" wrap style={{ marginBottom: 10 }}>
        从
        <Select
          aria-label="从哪一次"
          value={earlier}
          options={options}
          style={{ minWidth: 220 }}
          onChange={(to: string) => go(to, run)}
        />
        到
        <Select
          aria-label="到哪一次"
          value={run}
          options={options}
          style={{ minWidth: 220 }}
          onChange={(to: string) => go(earlier, to)}
        />
      </Flex>
      {data ? <Summary data={data} /> : <Loading what="正在比较" />}
      {data ? (
        <div className="split" style={{ gridTemplateColumns: 'minmax(260px, 1fr) minmax(0, 2.4fr)' }}>
          <DataTable<Shape<'FlipCountDto'>>
            aria-label="按规则的变化"
            bordered
            pagination={false}
            rowKey={({ rule: id, from, to }) => `${id} ${from ?? ''} ${to ?? ''}`}
            dataSource={[...data.counts]}
            locale={{ emptyText: '没有结论改变' }}
            columns={[
              {
                title: '规则',
                render: (_, { rule: id, from, to }) => (
                  <>
                    <button
                      type="button"
                      className="cell-link"
                      onClick={() => change({ rule: rule === id ? undefined : id })}
                    >
                      {rules.get(id)?.title ?? id}
                    </button>
                    <div>
                      <Result kind={from} /> → <Result kind={to} />
                    </div>
                  </>
                ),
              },
              { title: '个', dataIndex: 'count', width: 60, align: 'right' },
            ]}
          />
          <DataTable<Shape<'VerdictFlipDto'>>
            aria-label="结论改变的系统"
            bordered
            rowKey={({ system, rule: id }) => `${system} ${id}`}
            dataSource={[...data.flips.items]}
            locale={{ emptyText: '没有结论改变的系统' }}
            pagination={{
              current: Number(page),
              pageSize: PER_PAGE,
              total: data.flips.total,
              showSizeChanger: false,
              showTotal: (total) => `共 ${total} 条`,
              onChange: (next) => change({ page: next }),
            }}
            columns={[
              {
                title: '系统',
                render: (_, { system, systemName }) => (
                  <Link to={systemAddress(round, system)}>{systemName}</Link>
                ),
              },
              { title: '单位', dataIndex: 'department', width: 180 },
              { title: '规则', width: 180, render: (_, { rule: id }) => rules.get(id)?.title ?? id },
              { title: '原来', width: 110, render: (_, { from }) => <Result kind={from} /> },
              { title: '现在', width: 110, render: (_, { to }) => <Result kind={to} /> },
            ]}
          />
        </div>
      ) : null}
    </>
  );
}

const Result = ({ kind }: { readonly kind: string | null }) =>
  kind ? <VerdictTag verdict={kind} /> : <Typography.Text type="secondary">规则未启用</Typography.Text>;

function Summary({ data }: { readonly data: Difference }) {
  const { counts, appeared, gone, newGroups, goneGroups } = data;
  const lists = [
    [
      'appeared',
      '新增的系统',
      appeared.map(({ systemName, department }) => `${systemName}（${department}）`),
    ],
    ['gone', '不再有的系统', gone.map(({ systemName, department }) => `${systemName}（${department}）`)],
    [
      'new-groups',
      '新的或成员变了的相似组',
      newGroups.map(({ id, members }) => `${id}：${members.join('、')}`),
    ],
    ['gone-groups', '不再有的相似组', goneGroups.map(({ id, members }) => `${id}：${members.join('、')}`)],
  ] as const;
  const shown = lists.filter(([, , lines]) => lines.length);
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Flex gap={32} wrap>
        <Figure label="改变的结论" value={counts.reduce((sum, { count }) => sum + count, 0)} />
        <Figure label="新增系统" value={appeared.length} />
        <Figure label="不再有的系统" value={gone.length} />
        <Figure label="新的相似组" value={newGroups.length} />
        <Figure label="不再有的相似组" value={goneGroups.length} />
      </Flex>
      {shown.length ? (
        <Collapse
          size="small"
          style={{ marginTop: 8 }}
          items={shown.map(([key, title, lines]) => ({
            key,
            label: `${title}（${lines.length}）`,
            children: lines.map((line) => <div key={line}>{line}</div>),
          }))}
        />
      ) : counts.length ? null : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="两次判定的结果完全相同" />
      )}
    </Card>
  );
}
