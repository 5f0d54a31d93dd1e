import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Typography } from 'antd';
import { type Shape, answered, api } from '../api.js';
import { sentenceOf } from './fault-notice.js';
import { ToneTag } from './tone-tag.js';
import { useRights } from './use-rights.js';

type Verdict = 'confirmed' | 'rejected';

const VERDICT_TITLES: Readonly<Record<Verdict, string>> = { confirmed: '确认重复', rejected: '不是重复' };
const VERDICTS = Object.keys(VERDICT_TITLES) as readonly Verdict[];

interface Props {
  readonly pair: Shape<'GroupDto'>['pairs'][number];
  readonly names: ReadonlyMap<string, string>;
  readonly round: string;
}

/** Two systems of a group, what they share, and what the audit bureau says of them; the next run obeys. */
export function PairLine({ pair: { a, b, score, shared, differing }, names, round }: Props) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const canDecide = useRights().has('auditBureau');
  const { data: decisions = [] } = useQuery({
    queryKey: ['pairs', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/pairs', { params: { path: { round } } })),
  });
  const decide = useMutation({
    mutationFn: (verdict: Verdict) =>
      answered(
        api.POST('/api/rounds/{round}/pairs', { params: { path: { round } }, body: { a, b, verdict } }),
      ),
    onSuccess: () => {
      message.success('已记录。重新判定之后，分组按此调整。');
      void queries.invalidateQueries({ queryKey: ['pairs', round] });
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  const decided = decisions.find((pair) => [pair.a, pair.b].includes(a) && [pair.a, pair.b].includes(b));
  const title = `${names.get(a) ?? a} ↔ ${names.get(b) ?? b}`;
  return (
    <div style={{ padding: '6px 0', borderBottom: '1px solid #eef1f5' }}>
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{title}</Typography.Text>
        <span>相似度 {score.toFixed(2)}</span>
        {decided ? (
          <ToneTag tone="quiet">
            {decided.decidedBy}：{VERDICT_TITLES[decided.verdict as Verdict]}
          </ToneTag>
        ) : null}
        {canDecide
          ? VERDICTS.filter((verdict) => verdict !== decided?.verdict).map((verdict) => (
              <Button
                key={verdict}
                size="small"
                aria-label={`${VERDICT_TITLES[verdict]}：${title}`}
                disabled={decide.isPending}
                onClick={() => decide.mutate(verdict)}
              >
                {VERDICT_TITLES[verdict]}
              </Button>
            ))
          : null}
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
