import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import { answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { Figure } from './figure.js';
import { ReportingFigures } from './reporting-figures.js';
import { TaskCard } from './task-card.js';
import { useLatestRun } from './use-latest-run.js';
import { Panel } from './panel.js';
import { inRound as addressInRound } from './in-round.js';

interface Props {
  readonly round: string;
  /** Nothing stands above it that tells how far reporting is. */
  readonly isAlone: boolean;
}

/** How far the clean-up is, and what the office sends out. */
export function HomeOffice({ round, isAlone }: Props) {
  const { run } = useLatestRun(round);
  const { data, error } = useQuery({
    queryKey: ['progress', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/progress', { params: { path: { round } } })),
  });
  if (error) return <FaultNotice error={error} />;
  const sum = (key: 'listed' | 'closed' | 'deferred') =>
    data?.departments.reduce((total, unit) => total + unit[key], 0);
  const underway = data?.departments.reduce(
    (total, { states }) =>
      total +
      ['underway', 'stopped', 'data-settled', 'released', 'cut'].reduce(
        (count, state) => count + (states[state] ?? 0),
        0,
      ),
    0,
  );
  const inRound = (page: string) => addressInRound(round, page);
  return (
    <>
      {isAlone ? <ReportingFigures round={round} /> : null}
      <Panel title="整治" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          <Figure label="列入清单" value={sum('listed')} to={inRound('progress')} />
          <Figure label="处置中" value={underway} to={inRound('cases?state=underway')} />
          <Figure
            label="逾期"
            value={data?.overdue.length}
            to={inRound('progress')}
            isBad={Boolean(data?.overdue.length)}
          />
          <Figure label="已销号" value={sum('closed')} to={inRound('cases?state=closed')} />
          <Figure label="暂缓" value={sum('deferred')} to={inRound('waivers')} />
        </Flex>
      </Panel>
      <div className="tasks">
        <TaskCard title="清单" to={inRound('lists')} act="出清单">
          {run ? '按口径的清单，表格和公文格式各一份。' : '判定之后才能出清单。'}
        </TaskCard>
        <TaskCard title="文书" to={inRound('documents')} act="出文书">
          {run ? '通知书、督办单、通报等草稿，数字都有出处。' : '判定之后才能出文书。'}
        </TaskCard>
        <TaskCard title="计划与任务" to={inRound('plan')} act="看时间线">
          {run ? '各单位各月要办的事，期限和冲突。' : '判定之后才能排计划。'}
        </TaskCard>
      </div>
    </>
  );
}
