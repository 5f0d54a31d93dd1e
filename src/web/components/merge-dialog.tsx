import { Form } from 'antd';
import type { Shape } from '../api.js';
import { Dialog } from './dialog.js';
import type { GroupDecisions } from './use-group-decisions.js';
import { ReasonField } from './reason-field.js';

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
    <Dialog
      open
      title={`把 ${groups.length} 组合并为一组（${members.length} 个系统）`}
      okText="合并"
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
        <ReasonField />
      </Form>
    </Dialog>
  );
}
