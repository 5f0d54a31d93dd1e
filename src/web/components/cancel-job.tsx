import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { type Shape, answered, api } from '../api.js';
import { sentenceOf } from './fault-notice.js';
import { isAtWork } from './job-progress.js';

/** Stops a job that waits or works; what it has already stored stays. */
export function CancelJob({ job }: { readonly job: Shape<'JobDto'> }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const cancel = useMutation({
    mutationFn: () => answered(api.POST('/api/jobs/{id}/cancellation', { params: { path: { id: job.id } } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['jobs'] }),
    onError: (error) => message.error(sentenceOf(error)),
  });
  if (!isAtWork(job)) return null;
  return (
    <Popconfirm
      title="取消这个任务？"
      description="已经存入登记册的内容不会撤回。"
      okText="取消任务"
      cancelText="不取消"
      onConfirm={() => cancel.mutate()}
    >
      <Button size="small" loading={cancel.isPending} disabled={job.isCancelling}>
        取消
      </Button>
    </Popconfirm>
  );
}
