import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly label: string;
  /** Unknown while it is being read. */
  readonly value: ReactNode;
  readonly to?: string;
  readonly isBad?: boolean;
}

/** One number with its name; a link where there is more to see. */
export function Figure({ label, value, to, isBad = false }: Props) {
  const content = (
    <>
      <Typography.Text type="secondary" style={{ display: 'block' }}>
        {label}
      </Typography.Text>
      <strong style={{ fontSize: 22, lineHeight: 1.3, color: isBad ? '#8f1d14' : undefined }}>
        {typeof value === 'number' ? value.toLocaleString('zh-CN') : (value ?? '…')}
      </strong>
    </>
  );
  return <div style={{ minWidth: 96 }}>{to ? <Link to={to}>{content}</Link> : content}</div>;
}
