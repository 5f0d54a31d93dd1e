import { Button } from 'antd';
import { useState } from 'react';
import type { Pair } from './group-pair.js';
import { PairLine } from './pair-line.js';
import type { GroupDecisions } from './use-group-decisions.js';

/** A large group has thousands of pairs: so many are drawn at a time. */
const STEP = 50;

interface Props {
  readonly pairs: readonly Pair[];
  readonly names: ReadonlyMap<string, string>;
  readonly decisions: GroupDecisions;
  readonly canDecide: boolean;
  readonly onPair: (pair: Pair) => void;
}

/** The pairs of a group, likest first; nothing is drawn until somebody opens them. */
export function PairList({ pairs, onPair, ...shared }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(STEP);
  const sorted = isOpen ? pairs.toSorted((a, b) => b.score - a.score) : [];
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>两两比对（{pairs.length} 对，最相似的在前）</summary>
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
