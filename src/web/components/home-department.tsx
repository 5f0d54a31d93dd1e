import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { answered, api } from '../api.js';
import { moment } from '../words.js';
import { everyPage } from './every-page.js';
import { FaultNotice } from './fault-notice.js';
import { replyUntil } from './reply-until.js';
import { TaskCard } from './task-card.js';
import { useReporting } from './use-reporting.js';
import { inRound as addressInRound } from './in-round.js';

/** Steps by which a department drives a listed system to its closure. */
const TASK_STEPS = new Set(['start', 'stop', 'settle-data', 'release', 'cut', 'close']);
/** States in which the work of closing goes on. */
const OPEN_STATES = new Set(['listed', 'underway', 'stopped', 'data-settled', 'released', 'cut']);

/** What a department has to do, in three steps, each one click away. */
export function HomeDepartment({ round }: { readonly round: string }) {
  const { data: submissions, error } = useQuery({
    queryKey: ['submissions', round, 'own'],
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/submissions', { params: { path: { round }, query: { limit: 200 } } }),
      ),
  });
  const { data: cases } = useQuery({
    queryKey: ['cases', round, 'all'],
    queryFn: () =>
      everyPage((page) =>
        answered(api.GET('/api/rounds/{round}/cases', { params: { path: { round }, query: page } })),
      ),
  });
  const own = useReporting(round).data?.units[0];
  if (error) return <FaultNotice error={error} />;
  const latest = submissions?.items.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))[0];
  const toReply = (cases ?? []).filter(({ nextSteps }) => nextSteps.includes('reply'));
  const nearest = toReply.flatMap((item) => replyUntil(item) ?? []).sort()[0];
  const tasks = (cases ?? []).filter(
    ({ state, nextSteps }) => OPEN_STATES.has(state) && nextSteps.some((step) => TASK_STEPS.has(step)),
  );
  const inRound = (page: string) => addressInRound(round, page);
  return (
    <>
      {own?.returned.map(({ receipt, reason, by, on }) => (
        <Alert
          key={receipt}
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${by}于 ${on} 退回了您的填报（回执 ${receipt}）：${reason}`}
          description="请改好后再次上报，报送新的一份之后退回自动解除。"
        />
      ))}
      <div className="tasks">
        <TaskCard
          title="一、上报普查表"
          to={inRound('reporting')}
          act={latest ? '更正或补报' : '下载普查表并上报'}
          isNext={submissions !== undefined && !latest}
        >
          {!submissions
            ? '正在读取…'
            : latest
              ? `已报，最近一次 ${moment(latest.receivedAt)}，${latest.counts.stored} 个系统${
                  latest.counts.rejected ? `，还有 ${latest.counts.rejected} 行有误，请改好再报` : ''
                }。`
              : '还没有上报。取普查表填好（也可以用本单位原有的台账），选文件检查，改正后提交，拿到回执就报完了。'}
        </TaskCard>
        <TaskCard
          title="二、答复疑点"
          to={inRound('cases?state=notified')}
          act="核对并答复"
          isNext={toReply.length > 0}
        >
          {!cases
            ? '正在读取…'
            : toReply.length
              ? `待答复 ${toReply.length} 件${nearest ? `，最近的期限 ${nearest}` : ''}。逾期视为没有说明。`
              : latest
                ? '没有待答复的疑点。审计局判定并通知之后，这里写明件数和期限。'
                : '上报之后，审计局判定并通知，这里写明要答复的件数和期限。'}
        </TaskCard>
        <TaskCard
          title="三、完成整治任务"
          to={inRound('cases')}
          act="办理并上传证明"
          isNext={tasks.length > 0}
        >
          {!cases
            ? '正在读取…'
            : tasks.length
              ? `待完成 ${tasks.length} 件，按停用、数据、资源、经费逐步办理。`
              : '没有待完成的任务。列入清理清单的系统，在这里逐步办理、上传证明。'}
        </TaskCard>
      </div>
    </>
  );
}
