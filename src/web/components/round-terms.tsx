import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { type Shape, answered, api } from '../api.js';
import { Dialog } from './dialog.js';
import { FaultNotice } from './fault-notice.js';

interface Terms {
  readonly deadline?: Dayjs | null;
  readonly notice?: string;
}

/** The office sets until when the units report, and what it tells them. */
export function RoundTerms({ round }: { readonly round: Shape<'RoundDto'> }) {
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Terms>();
  const change = useMutation({
    mutationFn: ({ deadline, notice }: Terms) =>
      answered(
        api.PATCH('/api/rounds/{round}', {
          params: { path: { round: round.name } },
          body: { deadline: deadline?.format('YYYY-MM-DD') ?? null, notice: notice || null },
        }),
      ),
    onSuccess: () => {
      message.success('截止日和通知已更新，各单位首页立即可见');
      setOpen(false);
      void queries.invalidateQueries();
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {round.deadline || round.notice ? '改截止日和通知' : '定截止日、写通知'}
      </Button>
      <Dialog
        open={isOpen}
        title={`${round.name}：截止日和通知`}
        okText="保存"
        confirmLoading={change.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {change.error ? <FaultNotice error={change.error} /> : null}
        <Form<Terms>
          form={form}
          layout="vertical"
          initialValues={{ deadline: round.deadline ? dayjs(round.deadline) : null, notice: round.notice }}
          onFinish={(terms) => change.mutate(terms)}
        >
          <Form.Item name="deadline" label="填报截止日（含当日）">
            <DatePicker style={{ width: 200 }} />
          </Form.Item>
          <Form.Item name="notice" label="给各单位的通知（显示在各单位首页）">
            <Input.TextArea rows={6} maxLength={4000} showCount />
          </Form.Item>
        </Form>
      </Dialog>
    </>
  );
}
