import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { useRenewSession, useSession } from '../session.js';
import { Panel } from '../components/panel.js';

interface FirstAdministrator {
  readonly code: string;
  readonly account: string;
  readonly displayName: string;
  readonly password: string;
  readonly mode: 'separated' | 'single';
}

/** By the one-time code that stands on the console of the server, and nowhere else. */
export function FirstAdministratorPage() {
  const { passwordRule } = useSession();
  const renew = useRenewSession();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const create = async (values: FirstAdministrator) => {
    setError(null);
    try {
      await answered(api.POST('/api/setup', { body: values }));
      await renew();
      await navigate('/');
    } catch (failure) {
      setError(failure);
    }
  };
  const required = (message: string) => [{ required: true, message }];
  return (
    <div className="page" style={{ maxWidth: 560 }} role="main">
      <PageTitle title="建立首个管理员" lead="一次性安装码显示在启动清查服务的控制台上，用后即失效。" />
      <Panel>
        {error ? <FaultNotice error={error} /> : null}
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ mode: 'separated' }}
          onFinish={(values: FirstAdministrator) => void create(values)}
        >
          <Form.Item name="code" label="一次性安装码" rules={required('请填写控制台上显示的安装码')}>
            <Input autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item name="account" label="账号" rules={required('请填写账号')}>
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item name="displayName" label="姓名" rules={required('请填写姓名')}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item name="password" label="密码" extra={passwordRule} rules={required('请填写密码')}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="mode" label="管理方式">
            <Radio.Group
              vertical
              options={[
                {
                  value: 'separated',
                  label: '三员分立：系统管理员、安全管理员、审计员由不同的人担任（推荐）',
                },
                { value: 'single', label: '单一管理员：一人兼任，界面上始终注明' },
              ]}
            />
          </Form.Item>
          <Alert
            type="info"
            title="建立之后，所有人都要登录才能使用，包括这台机器上的人。"
            style={{ marginBottom: 12 }}
          />
          <Button type="primary" htmlType="submit">
            建立
          </Button>
        </Form>
      </Panel>
    </div>
  );
}
