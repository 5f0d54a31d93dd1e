import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from './panel.js';

interface Props {
  readonly title: string;
  readonly to: string;
  /** What the link says: the act, not “详情”. */
  readonly act: string;
  /** Somebody waits for it: the link looks like a button. */
  readonly isNext?: boolean;
  readonly children: ReactNode;
}

/** One thing to do: how it stands, and the one click that leads there. */
export const TaskCard = ({ title, to, act, isNext = false, children }: Props) => (
  <Panel title={title} style={{ height: '100%' }}>
    <Typography.Paragraph style={{ minHeight: 44 }}>{children}</Typography.Paragraph>
    <Link to={to} className={isNext ? 'act next' : 'act'}>
      {act}
    </Link>
  </Panel>
);
