import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Card, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { rememberRound } from './use-round.js';

interface NewRound {
  readonly name: string;
  readonly asOf: Dayjs;
}

/** Opens a round of the survey; until there is one, nothing can be reported. */
export function FirstRound() {
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: ({ name, asOf }: NewRound) =>
      answered(api.POST('/api/rounds', { body: { name, asOf: asOf.format('YYYY-MM-DD') } })),
    onSuccess: ({ name }) => {
      rememberRound(name);
      void queries.invalidateQueries();
    },
  });
  const required = (message: string) => [{ required: true, message }];
  return (
    <Card size="small" title="建立普查批次" style={{ maxWidth: 480 }}>
      {open.error ? <FaultNotice error={open.error} /> : null}
      <Form layout="vertical" requiredMark={false} onFinish={(values: NewRound) => open.mutate(values)}>
        <Form.Item name="name" label="批次名称" rules={required('请填写批次名称')}>
          <Input placeholder="例如 2018年普查" autoComplete="off" />
        </Form.Item>
        <Form.Item name="asOf" label="普查基准日" rules={required('请选择普查基准日')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          建立
        </Button>
      </Form>
    </Card>
  );
}
