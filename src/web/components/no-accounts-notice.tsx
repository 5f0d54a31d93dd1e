import { Alert } from 'antd';
import { Link } from 'react-router';

/** Shown on every page until the first administrator exists. */
export const NoAccountsNotice = () => (
  <Alert
    banner
    type="warning"
    title={
      <>
        还没有建立账户：服务只在本机打开，坐在这台机器前的人都能操作全部内容。
        <Link to="/setup">建立首个管理员</Link>后才能供各单位使用。
      </>
    }
  />
);
