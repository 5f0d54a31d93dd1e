import { Alert, Button } from 'antd';
import type { Shape } from '../api.js';
import { JobProgress } from './job-progress.js';
import { useJudging } from './use-judging.js';

interface Props {
  readonly run: Shape<'RunDto'>;
  readonly pending: number;
  readonly canJudge: boolean;
  readonly onJudged: () => void;
}

/** What was said of groups holds from the next run on: how much waits for it, and the button that makes it. */
export function PendingDecisions({ run, pending, canJudge, onJudged }: Props) {
  const { job, isJudging, order } = useJudging(run.round, onJudged);
  if (!pending && !isJudging) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 10 }}
      title={`有 ${pending} 项认定还没有进入判定：下面仍是第 ${run.id} 次判定的分组。`}
      description={job ? (job.fault?.message ?? <JobProgress job={job} />) : undefined}
      action={
        canJudge ? (
          <Button
            type="primary"
            size="small"
            loading={isJudging}
            onClick={() => order.mutate({ pack: run.pack, asOf: run.asOf })}
          >
            重新判定
          </Button>
        ) : null
      }
    />
  );
}
