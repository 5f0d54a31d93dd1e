import { Button, Flex, Typography } from 'antd';
import type { Pair } from './group-pair.js';
import { PairButtons } from './pair-buttons.js';
import { ToneTag } from './tone-tag.js';
import type { GroupDecisions } from './use-group-decisions.js';

interface Props {
  readonly pair: Pair;
  readonly names: ReadonlyMap<string, string>;
  readonly decisions: GroupDecisions;
  readonly canDecide: boolean;
  readonly onOpen: () => void;
}

/** Two systems of a group and what they share; the whole comparison is one click away. */
export function PairLine({ pair, names, decisions, canDecide, onOpen }: Props) {
  const { a, b, score, shared, differing } = pair;
  const title = `${names.get(a) ?? a} ↔ ${names.get(b) ?? b}`;
  return (
    <div style={{ padding: '6px 0', borderBottom: '1px solid #eef1f5' }}>
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{title}</Typography.Text>
        <span>相似度 {score.toFixed(2)}</span>
        <Button size="small" aria-label={`并排比对：${title}`} onClick={onOpen}>
          并排比对
        </Button>
        <PairButtons pair={pair} title={title} decisions={decisions} canDecide={canDecide} />
      </Flex>
      <Flex gap={4} wrap style={{ marginTop: 4 }}>
        {shared.map((words) => (
          <ToneTag key={words} tone="good">
            相同：{words}
          </ToneTag>
        ))}
        {differing.map((words) => (
          <ToneTag key={words} tone="doubtful">
            不同：{words}
          </ToneTag>
        ))}
      </Flex>
    </div>
  );
}
