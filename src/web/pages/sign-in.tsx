import { Button, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { Refusal, answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { useRenewSession } from '../session.js';
import { Panel } from '../components/panel.js';

interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly code?: string;
}

/** Account and password; the second factor is asked for when the server wants it. */
export function SignInPage() {
  const renew = useRenewSession();
  const [error, setError] = useState<unknown>(null);
  const [needsCode, setNeedsCode] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const signIn = async (credentials: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      await answered(api.POST('/api/session', { body: credentials }));
      await renew();
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === 'second-factor-needed') setNeedsCode(true);
      else setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex justify="center" align="center" style={{ minHeight: '100%', padding: 16 }} role="main">
      <Panel style={{ width: 380, maxWidth: '100%' }}>
        <Typography.Title level={1} style={{ fontSize: 24, letterSpacing: 4, marginTop: 0 }}>
          清查
        </Typography.Title>
        <Typography.Paragraph type="secondary">政务信息系统清理整合工作平台</Typography.Paragraph>
        {error ? <FaultNotice error={error} /> : null}
        <Form layout="vertical" requiredMark={false} onFinish={(values: Credentials) => void signIn(values)}>
          <Form.Item name="account" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
            <Input size="large" autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          {needsCode ? (
            <Form.Item
              name="code"
              label="动态口令（验证器上的 6 位数字）"
              rules={[{ required: true, pattern: /^\d{6}$/u, message: '请填写 6 位数字' }]}
            >
              <Input size="large" inputMode="numeric" autoComplete="one-time-code" autoFocus />
            </Form.Item>
          ) : null}
          <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
            登录
          </Button>
        </Form>
        <Typography.Paragraph type="secondary" style={{ marginTop: 16, marginBottom: 0 }}>
          账号由本市系统管理员发放。忘记密码请与其联系重置。
        </Typography.Paragraph>
      </Panel>
    </Flex>
  );
}
