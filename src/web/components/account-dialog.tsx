import { useMutation } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { ACCOUNT_ROLES } from '../../app/accounts/account-roles.js';
import { type Shape, answered, api } from '../api.js';
import { ROLE_TITLES } from '../words.js';
import { Dialog } from './dialog.js';
import { FaultNotice } from './fault-notice.js';

interface Props {
  /** With the one-time password, or with nothing when nothing was made. */
  readonly onClose: (issued?: Shape<'IssuedPasswordDto'>) => void;
}

/** A new account; its role waits for the security administrator. */
export function AccountDialog({ onClose }: Props) {
  const [form] = Form.useForm<Shape<'NewAccountDto'>>();
  const role = Form.useWatch('role', form);
  const create = useMutation({
    mutationFn: (body: Shape<'NewAccountDto'>) => answered(api.POST('/api/accounts', { body })),
    onSuccess: (issued) => onClose(issued),
  });
  const required = (message: string) => [{ required: true, message }];
  return (
    <Dialog
      open
      title="新建账户"
      okText="建立"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose()}
    >
      {create.error ? <FaultNotice error={create.error} /> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'department' }}
        onFinish={(values) => create.mutate(values)}
      >
        <Form.Item name="name" label="账号" rules={required('请填写账号')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="displayName" label="姓名" rules={required('请填写姓名')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label="申请的角色" rules={required('请选择角色')}>
          <Select options={ACCOUNT_ROLES.map((value) => ({ value, label: ROLE_TITLES[value] }))} />
        </Form.Item>
        {role === 'department' ? (
          <Form.Item name="department" label="单位" rules={required('请填写单位的规范名称')}>
            <Input autoComplete="organization" />
          </Form.Item>
        ) : null}
      </Form>
    </Dialog>
  );
}
