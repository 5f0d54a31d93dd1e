import { Form, Radio } from 'antd';
import type { Shape } from '../api.js';
import { Dialog } from './dialog.js';
import type { GroupDecisions } from './use-group-decisions.js';
import { ReasonField } from './reason-field.js';

interface Props {
  readonly group: Shape<'GroupDto'>;
  readonly decisions: GroupDecisions;
  readonly onClose: () => void;
}

interface Choice {
  readonly system: string;
  readonly reason: string;
}

/** Another system of the group to be kept than the proposed one, with the reason. */
export function SurvivorDialog({ group, decisions: { keep }, onClose }: Props) {
  const [form] = Form.useForm<Choice>();
  return (
    <Dialog
      open
      title={`${group.id} 保留哪一个`}
      okText="指定保留"
      confirmLoading={keep.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Choice>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ system: group.survivor }}
        onFinish={(choice) => keep.mutate(choice, { onSuccess: onClose })}
      >
        <Form.Item name="system" label="保留的系统">
          <Radio.Group
            vertical
            options={group.members.map(({ id, systemName, department }) => ({
              value: id,
              label: `${systemName}（${department}）${id === group.survivor ? '　程序建议' : ''}`,
            }))}
          />
        </Form.Item>
        <ReasonField />
      </Form>
    </Dialog>
  );
}
