import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Shape, answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import type { Pair } from './group-pair.js';
import { Loading } from './loading.js';
import { PairLine } from './pair-line.js';
import type { GroupDecisions } from './use-group-decisions.js';

/** A large group has thousands of pairs: so many are drawn at a time. */
const STEP = 50;

interface Props {
  readonly run: number;
  readonly group: Shape<'GroupDto'>;
  readonly names: ReadonlyMap<string, string>;
  readonly decisions: GroupDecisions;
  readonly canDecide: boolean;
  readonly onPair: (pair: Pair) => void;
}

/** The pairs of a group, likest first; nothing is drawn, and what is left out is not fetched, until somebody opens them. */
export function PairList({ run, group, onPair, ...shared }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isPart = group.pairs.length < group.pairCount;
  const { data, error } = useQuery({
    queryKey: ['group', run, group.id],
    enabled: isOpen && isPart,
    queryFn: () =>
      answered(api.GET('/api/runs/{run}/groups/{group}', { params: { path: { run, group: group.id } } })),
  });
  const pairs = isPart ? (data?.pairs ?? []) : group.pairs;
  const [shown, setShown] = useState(STEP);
  const sorted = isOpen ? pairs.toSorted((a, b) => b.score - a.score) : [];
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>两两比对（{group.pairCount} 对，最相似的在前）</summary>
      {error ? <FaultNotice error={error} /> : null}
      {isOpen && isPart && !data && !error ? <Loading what="正在读取比对" /> : null}
      {sorted.slice(0, shown).map((pair) => (
        <PairLine key={`${pair.a} ${pair.b}`} pair={pair} onOpen={() => onPair(pair)} {...shared} />
      ))}
      {shown < sorted.length ? (
        <Button size="small" onClick={() => setShown(shown + STEP)}>
          再显示 {Math.min(STEP, sorted.length - shown)} 对（还有 {sorted.length - shown} 对）
        </Button>
      ) : null}
    </details>
  );
}
