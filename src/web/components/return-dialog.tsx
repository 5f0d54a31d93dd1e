import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { answered, api } from '../api.js';
import { useSession } from '../session.js';
import { Dialog } from './dialog.js';
import { FaultNotice } from './fault-notice.js';

interface Props {
  readonly department: string;
  readonly receipt: string;
  readonly onClose: () => void;
}

interface Filled {
  readonly reason: string;
  readonly by?: string;
}

/** Sends a submission back to its unit, with what is to be corrected; a newer version ends it. */
export function ReturnDialog({ department, receipt, onClose }: Props) {
  const { account } = useSession();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const sendBack = useMutation({
    mutationFn: (body: Filled) =>
      answered(api.POST('/api/receipts/{receipt}/return', { params: { path: { receipt } }, body })),
    onSuccess: () => {
      message.success(`已退回${department}，对方首页可见理由`);
      void queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={`退回${department}更正`}
      okText="退回"
      confirmLoading={sendBack.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {sendBack.error ? <FaultNotice error={sendBack.error} /> : null}
      <Form<Filled>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(filled) => sendBack.mutate(filled)}
      >
        <Form.Item
          name="reason"
          label="要更正什么"
          rules={[{ required: true, whitespace: true, min: 4, message: '请写明要更正什么，不少于四个字' }]}
        >
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
        {account ? null : (
          <Form.Item name="by" label="经办人姓名" rules={[{ required: true, message: '请写上姓名' }]}>
            <Input style={{ width: 200 }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  );
}
