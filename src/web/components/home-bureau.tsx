import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import { Link } from 'react-router';
import { STATE_TITLES } from '../../core/review/review-case.js';
import { answered, api } from '../api.js';
import { FaultNotice } from './fault-notice.js';
import { Figure } from './figure.js';
import { TaskCard } from './task-card.js';
import { inRound as addressInRound } from './in-round.js';
import { ReportingFigures } from './reporting-figures.js';
import { useLatestRun } from './use-latest-run.js';
import { Panel } from './panel.js';

/** Where the survey and its review stand, and what comes next. */
export function HomeBureau({ round }: { readonly round: string }) {
  const { run } = useLatestRun(round);
  const { data: progress, error } = useQuery({
    queryKey: ['progress', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/progress', { params: { path: { round } } })),
  });
  if (error) return <FaultNotice error={error} />;
  const states = new Map<string, number>();
  for (const unit of progress?.departments ?? [])
    for (const [state, count] of Object.entries(unit.states))
      states.set(state, (states.get(state) ?? 0) + count);
  const inRound = (page: string) => addressInRound(round, page);
  const suspected = states.get('suspected') ?? 0;
  const toDecide = (states.get('replied') ?? 0) + (states.get('unanswered') ?? 0);
  return (
    <>
      <ReportingFigures round={round} />
      <Panel title="复核" style={{ marginBottom: 12 }}>
        <Flex gap={32} wrap>
          {Object.entries(STATE_TITLES)
            .filter(([state]) => states.has(state))
            .map(([state, title]) => (
              <Figure
                key={state}
                label={title}
                value={states.get(state)}
                to={inRound(`cases?state=${state}`)}
              />
            ))}
          {states.size ? null : <span>还没有建立事项。</span>}
        </Flex>
      </Panel>
      <div className="tasks">
        <TaskCard title="导入" to={inRound('import')} act="批量导入">
          各单位交来的表格可以一次导入，在后台处理。
        </TaskCard>
        <TaskCard title="催报" to={inRound('board')} act="看填报进度">
          看哪些单位没有报、逾期、要更正，出催报函。
        </TaskCard>
        <TaskCard title="判定" to={inRound('runs')} act={run ? '重新判定' : '开始判定'} isNext={run === null}>
          {run === undefined
            ? '正在读取…'
            : run
              ? `最近是第 ${run.id} 次判定，依据 ${run.submissions.length} 份填报。`
              : '本批次还没有判定过。'}
        </TaskCard>
        <TaskCard
          title="建立事项、通知单位"
          to={inRound('cases')}
          act="到复核工作台"
          isNext={Boolean(run && (!states.size || suspected || toDecide))}
        >
          {states.size
            ? `${suspected.toLocaleString('zh-CN')} 件疑似还没有通知，${toDecide.toLocaleString('zh-CN')} 件等待认定。`
            : run
              ? '判定已经完成，可以把疑点转为事项。'
              : '判定之后，把疑点转为事项，再通知单位说明。'}
        </TaskCard>
      </div>
      {run ? (
        <p>
          最近一次判定：<Link to={inRound('findings')}>疑点</Link>，
          <Link to={inRound('groups')}>影子系统组</Link>
        </p>
      ) : null}
    </>
  );
}
