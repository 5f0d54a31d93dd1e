import { Alert, Button, Card, Flex } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api.js';
import { inRound } from './in-round.js';
import { SealScans } from './seal-scans.js';

interface Props {
  readonly receipt: Shape<'UploadDto'>;
  readonly onAgain: () => void;
}

/** What was handed in, to keep and to print, and what comes next. */
export const SubmissionReceipt = ({ receipt: { round, units }, onAgain }: Props) => (
  <Card>
    {units.map((unit) => (
      <Alert
        key={`${unit.department} ${unit.part}`}
        type={unit.receipt ? 'success' : 'warning'}
        title={unit.sentence}
        style={{ marginBottom: 6 }}
      />
    ))}
    <div className="no-print" style={{ margin: '4px 0 12px' }}>
      {units.map(({ receipt }) => (receipt ? <SealScans key={receipt} receipt={receipt} /> : null))}
    </div>
    <p style={{ margin: '0 0 12px' }}>
      下一步：审计局判定并通知之后，本单位的疑点在<Link to={inRound(round, 'cases')}>疑点与答复</Link>
      里，首页写明件数和期限。
    </p>
    <Flex gap={12} className="no-print">
      <Button type="primary" onClick={() => print()}>
        打印回执
      </Button>
      <Button onClick={onAgain}>再报一份</Button>
      <Link to={inRound(round, 'submissions')}>看历次填报</Link>
    </Flex>
  </Card>
);
