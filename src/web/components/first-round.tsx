import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { rememberRound } from './use-round.js';
import { Panel } from './panel.js';

interface NewRound {
  readonly name: string;
  readonly asOf: Dayjs;
  readonly deadline?: Dayjs | null;
  readonly notice?: string;
}

/** Opens a round of the survey; until there is one, nothing can be reported. */
export function FirstRound() {
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: ({ name, asOf, deadline, notice }: NewRound) =>
      answered(
        api.POST('/api/rounds', {
          body: {
            name,
            asOf: asOf.format('YYYY-MM-DD'),
            deadline: deadline?.format('YYYY-MM-DD') ?? null,
            notice: notice || null,
          },
        }),
      ),
    onSuccess: ({ name }) => {
      rememberRound(name);
      void queries.invalidateQueries();
    },
  });
  const required = (message: string) => [{ required: true, message }];
  return (
    <Panel title="建立普查批次" style={{ maxWidth: 480 }}>
      {open.error ? <FaultNotice error={open.error} /> : null}
      <Form layout="vertical" requiredMark={false} onFinish={(values: NewRound) => open.mutate(values)}>
        <Form.Item name="name" label="批次名称" rules={required('请填写批次名称')}>
          <Input placeholder="例如 2018年普查" autoComplete="off" />
        </Form.Item>
        <Form.Item name="asOf" label="普查基准日" rules={required('请选择普查基准日')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="deadline" label="填报截止日（可以以后再定）">
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="notice" label="给各单位的通知（可以以后再写）">
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          建立
        </Button>
      </Form>
    </Panel>
  );
}
