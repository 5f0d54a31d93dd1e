import { useQuery } from '@tanstack/react-query';
import { Card, Empty, Flex, Pagination, Typography } from 'antd';
import { Suspense, lazy } from 'react';
import { Link, useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { ToneTag } from '../components/tone-tag.js';
import { useAddressState } from '../components/use-address-state.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { PairLine } from '../components/pair-line.js';
import { VerdictTag } from '../components/verdict-tag.js';

const GroupGraph = lazy(() => import('../components/group-graph.js'));
const PER_PAGE = 10;

type Group = Shape<'GroupDto'>;

/** 影子: systems with one function, who should stay, and why each pair is alike. */
export default function GroupsPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  const [{ run: named, page = '1' }, change] = useAddressState();
  const chosen = Number(named ?? run?.id ?? 0);
  const offset = (Number(page) - 1) * PER_PAGE;
  const { data, error, refetch } = useQuery({
    queryKey: ['groups', chosen, offset],
    enabled: chosen > 0,
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/groups', {
          params: { path: { run: chosen }, query: { offset, limit: PER_PAGE } },
        }),
      ),
  });
  if (run === null) return <Empty description="本批次还没有判定过，请先到“判定”页运行" />;
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取相似系统组" />;
  return (
    <>
      <PageTitle
        title="影子系统组"
        lead={`功能相近的系统 ${data.total} 组。建议保留的系统只是建议，由审计局认定。`}
      />
      {data.items.map((group) => (
        <GroupCard key={group.id} group={group} round={round} />
      ))}
      {data.total ? (
        <Pagination
          current={Number(page)}
          pageSize={PER_PAGE}
          total={data.total}
          showTotal={(total) => `共 ${total} 组`}
          onChange={(next) => change({ page: next })}
        />
      ) : (
        <Empty description="没有发现功能相近的系统" />
      )}
    </>
  );
}

function GroupCard({ group, round }: { readonly group: Group; readonly round: string }) {
  const names = new Map(group.members.map(({ id, systemName }) => [id, systemName]));
  return (
    <Card size="small" style={{ marginBottom: 12 }} title={`${group.id}（${group.members.length} 个系统）`}>
      <Flex gap={16} wrap align="flex-start">
        <div style={{ flex: '1 1 460px', minWidth: 0 }}>
          {group.members.map(({ id, department, systemName, zombie }) => (
            <Flex
              key={id}
              gap={8}
              align="center"
              wrap
              style={{ padding: '4px 0', borderBottom: '1px solid #eef1f5' }}
            >
              <Link to={`/rounds/${encodeURIComponent(round)}/systems/${encodeURIComponent(id)}`}>
                {systemName}
              </Link>
              <Typography.Text type="secondary">{department}</Typography.Text>
              {id === group.survivor ? <ToneTag tone="good">建议保留</ToneTag> : null}
              {zombie === 'clear' ? null : <VerdictTag verdict={zombie} />}
            </Flex>
          ))}
          <Typography.Paragraph style={{ margin: '8px 0' }}>
            建议保留“{names.get(group.survivor)}”的理由：{group.survivorReasons.join('；')}
          </Typography.Paragraph>
        </div>
        {group.members.length > 2 ? (
          <Suspense fallback={<Loading what="正在画图" />}>
            <GroupGraph group={group} />
          </Suspense>
        ) : null}
      </Flex>
      <details>
        <summary>两两比对（{group.pairs.length} 对）</summary>
        {group.pairs.map((pair) => (
          <PairLine key={`${pair.a} ${pair.b}`} pair={pair} names={names} round={round} />
        ))}
      </details>
    </Card>
  );
}
