import { Result } from 'antd';
import { Link } from 'react-router';

/** An address that leads nowhere, or to a page of another role: both read alike. */
export const MissingPage = () => (
  <Result
    status="info"
    title="没有这个页面"
    subTitle="地址有误，或者您的账户不使用这个页面。"
    extra={<Link to="/">回到首页</Link>}
  />
);
