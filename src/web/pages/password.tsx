import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { useRenewSession, useSession } from '../session.js';
import { Panel } from '../components/panel.js';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** A new password: by choice, or because the first one was handed out by somebody else. */
export function PasswordPage() {
  const { account, passwordRule } = useSession();
  const renew = useRenewSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [error, setError] = useState<unknown>(null);
  const change = async ({ current, next }: Passwords) => {
    setError(null);
    try {
      await answered(api.POST('/api/session/password', { body: { current, next } }));
      await renew();
      message.success('密码已修改');
      await navigate('/');
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <div className="page" style={{ maxWidth: 480 }}>
      <PageTitle
        title="修改密码"
        lead={account?.mustChangePassword ? '首次登录或密码到期，请先设置您自己的密码。' : undefined}
      />
      <Panel>
        {error ? <FaultNotice error={error} /> : null}
        <Form layout="vertical" requiredMark={false} onFinish={(values: Passwords) => void change(values)}>
          <Form.Item
            name="current"
            label="现在的密码"
            rules={[{ required: true, message: '请填写现在的密码' }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="next"
            label="新密码"
            extra={passwordRule}
            rules={[{ required: true, message: '请填写新密码' }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label="再输一次新密码"
            dependencies={['next']}
            rules={[
              { required: true, message: '请再输一次新密码' },
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  !value || value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error('两次输入的新密码不一致')),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            修改密码
          </Button>
        </Form>
      </Panel>
    </div>
  );
}
