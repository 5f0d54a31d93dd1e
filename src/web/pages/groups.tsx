import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Pagination } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { GroupCard } from '../components/group-card.js';
import type { Pair } from '../components/group-pair.js';
import { Loading } from '../components/loading.js';
import { MergeDialog } from '../components/merge-dialog.js';
import { NoRunYet } from '../components/no-run-yet.js';
import { PageTitle } from '../components/page-title.js';
import { PairView } from '../components/pair-view.js';
import { PendingDecisions } from '../components/pending-decisions.js';
import { useAddressState } from '../components/use-address-state.js';
import { useGroupDecisions } from '../components/use-group-decisions.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { useRights } from '../components/use-rights.js';

type Group = Shape<'GroupDto'>;

const PER_PAGE = 10;
/** More lines would hide the graph: of such a group only the strongest of each system are fetched and drawn. */
const MOST_LINES = 24;

/** 影子: systems with one function, who should stay, and why each pair is alike. */
export default function GroupsPage() {
  const { round = '' } = useParams();
  const { run, runs } = useLatestRun(round);
  const [{ run: named, page = '1' }, change] = useAddressState();
  const [picked, setPicked] = useState<readonly Group[]>([]);
  const [isMerging, setMerging] = useState(false);
  const [open, setOpen] = useState<{ readonly group: Group; readonly pair: Pair } | null>(null);
  const shown = named ? runs.find(({ id }) => id === Number(named)) : run;
  const decisions = useGroupDecisions(round, shown);
  const canDecide = useRights().has('auditBureau') && shown?.id === run?.id;
  const offset = (Number(page) - 1) * PER_PAGE;
  const { data, error, refetch } = useQuery({
    queryKey: ['groups', shown?.id, offset],
    enabled: Boolean(shown),
    queryFn: () =>
      answered(
        api.GET('/api/runs/{run}/groups', {
          params: {
            path: { run: shown?.id ?? 0 },
            query: { offset, limit: PER_PAGE, mostPairs: MOST_LINES },
          },
        }),
      ),
  });
  if (run === null) return <NoRunYet round={round} />;
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data || !shown) return <Loading what="正在读取相似系统组" />;
  const merging = canDecide ? (
    <Button type="primary" disabled={picked.length < 2} onClick={() => setMerging(true)}>
      合并所选 {picked.length} 组
    </Button>
  ) : null;
  return (
    <>
      <PageTitle
        title="影子系统组"
        lead={`第 ${shown.id} 次判定，功能相近的系统 ${data.total} 组。勾选组可以合并，勾选系统可以拆出；点图中的连线看两个系统为什么相似。`}
        actions={merging}
      />
      <PendingDecisions
        run={shown}
        pending={canDecide ? decisions.pending : 0}
        canJudge={canDecide}
        onJudged={() => change({ run: undefined })}
      />
      {data.items.map((group) => (
        <GroupCard
          key={group.id}
          group={group}
          run={shown.id}
          round={round}
          decisions={decisions}
          canDecide={canDecide}
          isPicked={picked.some(({ id }) => id === group.id)}
          onPick={(isPicked) =>
            setPicked(isPicked ? [...picked, group] : picked.filter(({ id }) => id !== group.id))
          }
          onPair={(pair) => setOpen({ group, pair })}
        />
      ))}
      {data.total ? (
        <Pagination
          current={Number(page)}
          pageSize={PER_PAGE}
          showSizeChanger={false}
          total={data.total}
          showTotal={(total) => `共 ${total} 组`}
          onChange={(next) => change({ page: next })}
        />
      ) : (
        <Empty description="没有发现功能相近的系统" />
      )}
      {isMerging ? (
        <MergeDialog
          groups={picked}
          decisions={decisions}
          onClose={(isMerged) => {
            setMerging(false);
            if (isMerged) setPicked([]);
          }}
        />
      ) : null}
      {open ? (
        <PairView
          {...open}
          round={round}
          run={shown.id}
          decisions={decisions}
          canDecide={canDecide}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
