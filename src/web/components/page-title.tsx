import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';

interface Props {
  readonly title: string;
  /** One sentence: what this page is for, or what to do next. */
  readonly lead?: ReactNode;
  /** Buttons of the page, the most important first. */
  readonly actions?: ReactNode;
}

/** Every page begins with it; the window bears its name too. */
export function PageTitle({ title, lead, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · 清查`;
  }, [title]);
  return (
    <Flex justify="space-between" align="flex-start" gap={12} wrap style={{ marginBottom: 12 }}>
      <div>
        <h1>{title}</h1>
        {lead ? <Typography.Text type="secondary">{lead}</Typography.Text> : null}
      </div>
      {actions ? (
        <Flex gap={8} wrap className="no-print">
          {actions}
        </Flex>
      ) : null}
    </Flex>
  );
}
