import { App, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { answered, api } from '../api.js';
import { useRenewSession, useSession } from '../session.js';
import { ROLE_TITLES } from '../words.js';
import { sentenceOf } from './fault-notice.js';

/** Who is signed in, and how to leave. */
export function AccountMenu() {
  const { account } = useSession();
  const renew = useRenewSession();
  const navigate = useNavigate();
  const { message } = App.useApp();
  if (!account) return <span style={{ color: '#dbe6f5' }}>{ROLE_TITLES.console}</span>;
  const leave = async () => {
    try {
      await answered(api.DELETE('/api/session'));
      await renew();
      await navigate('/');
    } catch (error) {
      message.error(sentenceOf(error));
    }
  };
  const items = [
    {
      key: 'role',
      label: `${ROLE_TITLES[account.role ?? 'anyone']}${account.department ? ` · ${account.department}` : ''}`,
      disabled: true,
    },
    { key: 'password', label: '修改密码' },
    { key: 'second-factor', label: '身份验证器' },
    { key: 'leave', label: '退出登录' },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void (key === 'leave' ? leave() : navigate(`/${key}`)) }}
    >
      <Button type="text" style={{ color: '#fff' }}>
        {account.displayName} ▾
      </Button>
    </Dropdown>
  );
}
