import { Flex, Progress, Typography } from 'antd';
import type { Shape } from '../api.js';
import { type Tone, ToneTag } from './tone-tag.js';

type Job = Shape<'JobDto'>;

const TONES: Readonly<Record<Job['state'], Tone>> = {
  queued: 'quiet',
  running: 'doubtful',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
};

/** Whether more news of a job is to come. */
export const isAtWork = ({ state }: Pick<Job, 'state'>): boolean => state === 'queued' || state === 'running';

/** How far a job is: its state in words, and a bar while it works. */
export function JobProgress({ job }: { readonly job: Job }) {
  const { progress } = job;
  const percent = progress?.total ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <Flex gap={8} align="center" wrap>
      <ToneTag tone={TONES[job.state]}>{job.isCancelling ? '正在取消' : job.stateTitle}</ToneTag>
      {job.state === 'running' && progress ? (
        <>
          <Progress
            aria-label={`${job.kindTitle}的进度`}
            percent={percent}
            size="small"
            status="active"
            style={{ width: 160, margin: 0 }}
          />
          <Typography.Text type="secondary">
            {progress.what} {progress.done}/{progress.total}
          </Typography.Text>
        </>
      ) : null}
      {job.attempts > 1 ? (
        <Typography.Text type="secondary">中断后第 {job.attempts} 次接着做</Typography.Text>
      ) : null}
    </Flex>
  );
}
