import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Progress } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { REPLY_DAYS } from '../../core/review/reply-days.js';
import { type Shape, answered, api } from '../api.js';
import { Dialog } from './dialog.js';
import { everyPage } from './every-page.js';
import { FaultNotice } from './fault-notice.js';

/** So many are notified in one request, all of them or none. */
const PER_REQUEST = 500;

/** What the queue is narrowed to. */
export interface NotifyFilters {
  readonly kind?: string;
  readonly department?: string;
  readonly text?: string;
}

interface Props {
  readonly round: string;
  readonly filters: NotifyFilters;
  readonly onNotified: (count: number) => void;
}

/** Notifies the departments of every matter that still waits for it, within the filters: thousands in one go. */
export function NotifyCases({ round, filters, onNotified }: Props) {
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [replyBy, setReplyBy] = useState<Dayjs | null>(dayjs().add(REPLY_DAYS, 'day'));
  const [done, setDone] = useState(0);
  const waitingFor = (page: { readonly offset?: number; readonly limit: number }) =>
    answered(
      api.GET('/api/rounds/{round}/cases', {
        params: {
          path: { round },
          query: { ...filters, state: 'suspected', ...page } as { readonly limit: number },
        },
      }),
    );
  const { data: count = 0 } = useQuery({
    queryKey: ['cases', round, 'to notify', filters],
    queryFn: async () => (await waitingFor({ limit: 1 })).total,
  });
  const notify = useMutation({
    mutationFn: async (until: string) => {
      setDone(0);
      const waiting = await everyPage(waitingFor);
      for (let start = 0; start < waiting.length; start += PER_REQUEST) {
        const steps = waiting
          .slice(start, start + PER_REQUEST)
          .map(({ id, version }) => notice(id, version, until));
        await answered(
          api.POST('/api/rounds/{round}/cases/steps', { params: { path: { round } }, body: { steps } }),
        );
        setDone(start + steps.length);
      }
      return waiting.length;
    },
    onSuccess: (total) => {
      setOpen(false);
      onNotified(total);
    },
    // What was sent before it failed stays sent: the count that is left is asked anew.
    onError: () => void queries.invalidateQueries({ queryKey: ['cases', round] }),
  });
  const isNarrowed = Boolean(filters.kind ?? filters.department);
  return (
    <>
      <Button type="primary" disabled={!count} onClick={() => setOpen(true)}>
        通知 {count.toLocaleString('zh-CN')} 件疑似
      </Button>
      <Dialog
        open={isOpen}
        title="通知有关单位"
        okText={`通知 ${count} 件`}
        okButtonProps={{ disabled: !replyBy }}
        confirmLoading={notify.isPending}
        onOk={() => replyBy && notify.mutate(replyBy.format('YYYY-MM-DD'))}
        onCancel={() => setOpen(false)}
      >
        {notify.error ? <FaultNotice error={notify.error} /> : null}
        <p>
          {isNarrowed ? '按上面的筛选，' : '本批次'}还有 {count.toLocaleString('zh-CN')}{' '}
          件没有通知。各单位只看到本单位的系统和自己的证据。请在哪一天之前说明？
        </p>
        <DatePicker
          aria-label="说明期限"
          minDate={dayjs().add(1, 'day')}
          value={replyBy}
          onChange={setReplyBy}
        />
        {notify.isPending && count > PER_REQUEST ? (
          <Progress aria-label="通知的进度" percent={Math.floor((100 * done) / count)} status="active" />
        ) : null}
      </Dialog>
    </>
  );
}

const notice = (id: string, version: number, replyBy: string): Shape<'CaseStepDto'> => ({
  case: id,
  version,
  step: 'notify',
  replyBy,
  files: [],
});
