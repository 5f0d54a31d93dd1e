import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { type Shape, answered, api } from '../api.js';
import { sentenceOf } from './fault-notice.js';

interface Props {
  readonly run: Shape<'RunDto'>;
  readonly pending: number;
  readonly canJudge: boolean;
  readonly onJudged: () => void;
}

/** What was said of groups holds from the next run on: how much waits for it, and the button that makes it. */
export function PendingDecisions({ run, pending, canJudge, onJudged }: Props) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const judge = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/runs', { body: { round: run.round, pack: run.pack, asOf: run.asOf } })),
    onSuccess: ({ run: made }) => {
      message.success(`第 ${made.id} 次判定完成，分组已按认定调整`);
      void queries.invalidateQueries();
      onJudged();
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  if (!pending) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 10 }}
      title={`有 ${pending} 项认定还没有进入判定：下面仍是第 ${run.id} 次判定的分组。`}
      action={
        canJudge ? (
          <Button type="primary" size="small" loading={judge.isPending} onClick={() => judge.mutate()}>
            重新判定
          </Button>
        ) : null
      }
    />
  );
}
