import { Flex } from 'antd';
import { FaultNotice } from './fault-notice.js';
import { Figure } from './figure.js';
import { inRound } from './in-round.js';
import { Panel } from './panel.js';
import { useReporting } from './use-reporting.js';

/** How far reporting is, for the home pages of the bureau and the office. */
export function ReportingFigures({ round }: { readonly round: string }) {
  const { data, error } = useReporting(round);
  if (error) return <FaultNotice error={error} />;
  const units = data?.units;
  const countOf = (...statuses: readonly string[]) =>
    units?.filter(({ status }) => statuses.includes(status)).length;
  const [returned, overdue] = [countOf('returned'), countOf('overdue')];
  return (
    <Panel title="填报" style={{ marginBottom: 12 }}>
      <Flex gap={32} wrap>
        <Figure
          label="已报单位"
          value={countOf('reported', 'late', 'returned')}
          to={inRound(round, 'board')}
        />
        <Figure
          label="退回更正"
          value={returned}
          to={inRound(round, 'board?show=returned')}
          isBad={Boolean(returned)}
        />
        <Figure
          label="未报单位"
          value={countOf('missing', 'overdue')}
          to={inRound(round, 'board?show=missing')}
        />
        <Figure
          label="逾期未报"
          value={overdue}
          to={inRound(round, 'board?show=overdue')}
          isBad={Boolean(overdue)}
        />
        <Figure
          label="报送的系统"
          value={units?.reduce((sum, { stored }) => sum + stored, 0)}
          to={inRound(round, 'register')}
        />
      </Flex>
    </Panel>
  );
}
