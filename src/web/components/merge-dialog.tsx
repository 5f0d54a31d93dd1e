import { Form, Input, Modal } from 'antd';
import type { Shape } from '../api.js';
import type { GroupDecisions } from './use-group-decisions.js';

interface Props {
  readonly groups: readonly Shape<'GroupDto'>[];
  readonly decisions: GroupDecisions;
  readonly onClose: (isMerged: boolean) => void;
}

/** Several groups become one, with the reason; the next run obeys. */
export function MergeDialog({ groups, decisions: { bind }, onClose }: Props) {
  const [form] = Form.useForm<{ readonly reason: string }>();
  const members = groups.flatMap((group) => group.members);
  return (
    <Modal
      open
      title={`把 ${groups.length} 组合并为一组（${members.length} 个系统）`}
      okText="合并"
      cancelText="取消"
      confirmLoading={bind.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
    >
      <ul style={{ maxHeight: 220, overflow: 'auto', paddingInlineStart: 18 }}>
        {members.map(({ id, systemName, department }) => (
          <li key={id}>
            {systemName}（{department}）
          </li>
        ))}
      </ul>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) =>
          bind.mutate({ members: members.map(({ id }) => id), reason }, { onSuccess: () => onClose(true) })
        }
      >
        <Form.Item
          name="reason"
          label="理由（不少于四个字，写入记录）"
          rules={[{ required: true, whitespace: true, min: 4, message: '请写明理由，不少于四个字' }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
