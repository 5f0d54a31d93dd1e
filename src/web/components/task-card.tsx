import { Card, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly title: string;
  readonly to: string;
  /** What the link says: the act, not “详情”. */
  readonly act: string;
  readonly children: ReactNode;
}

/** One thing to do: how it stands, and the one click that leads there. */
export const TaskCard = ({ title, to, act, children }: Props) => (
  <Card size="small" title={<h2 style={{ fontSize: 15, margin: 0 }}>{title}</h2>} style={{ height: '100%' }}>
    <Typography.Paragraph style={{ minHeight: 44 }}>{children}</Typography.Paragraph>
    <Link to={to} className="act">
      {act}
    </Link>
  </Card>
);
