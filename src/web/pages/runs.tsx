import { Alert, Button, Card, Flex, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Shape } from '../api.js';
import { CancelJob } from '../components/cancel-job.js';
import { inRound } from '../components/in-round.js';
import { JobProgress, isAtWork } from '../components/job-progress.js';
import { PageTitle } from '../components/page-title.js';
import { useJudging } from '../components/use-judging.js';
import { useLatestRun } from '../components/use-latest-run.js';
import { usePacks } from '../components/use-packs.js';
import { useRules } from '../components/use-rules.js';
import { moment } from '../words.js';
import { DataTable } from '../components/data-table.js';
import { ToldSentence } from '../components/told-sentence.js';
import { sentencesOf } from './jobs.js';

type Run = Shape<'RunDto'>;

/** Judging a round, and every run that was made of it. */
export default function RunsPage() {
  const { round = '' } = useParams();
  const { runs } = useLatestRun(round);
  const rules = useRules();
  const [chosen, setChosen] = useState<string | null>(null);
  const pack = chosen ?? runs[0]?.pack ?? 'national';
  const { job, isJudging, order } = useJudging(round);
  const packs = usePacks();
  return (
    <>
      <PageTitle
        title="判定"
        lead="按政策口径的全部规则判定本批次的系统，上万个系统要几分钟，可以离开此页。结果都是“疑似”，须经通知、说明和认定。"
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Flex gap={8} align="center" wrap>
          <span id="pack-label">政策口径</span>
          <Select
            aria-labelledby="pack-label"
            value={pack}
            style={{ minWidth: 220 }}
            options={packs.map(({ id, title }) => ({ value: id, label: title }))}
            disabled={isJudging}
            onChange={setChosen}
          />
          <Button type="primary" loading={isJudging} onClick={() => order.mutate({ pack })}>
            开始判定
          </Button>
        </Flex>
        {job ? <Judged job={job} /> : null}
      </Card>
      <DataTable<Run>
        aria-label="做过的判定"
        bordered
        rowKey="id"
        dataSource={[...runs]}
        locale={{ emptyText: '本批次还没有判定过' }}
        columns={[
          { title: '第几次', dataIndex: 'id', width: 70, align: 'right' },
          { title: '时间', render: (_, { createdAt }) => moment(createdAt), width: 170 },
          { title: '口径', render: (_, run) => packs.find(({ id }) => id === run.pack)?.title ?? run.pack },
          { title: '基准日', dataIndex: 'asOf', width: 110 },
          { title: '规则', width: 90, align: 'right', render: (_, run) => `${run.rules.length} 条` },
          {
            title: '依据的填报',
            width: 110,
            align: 'right',
            render: (_, { submissions }) => `${submissions.length} 份`,
          },
          {
            title: '结果',
            width: 230,
            render: (_, { id }, index) => {
              const earlier = runs[index + 1];
              return (
                <Flex gap={12}>
                  <Link to={inRound(round, `findings?run=${id}`)}>疑点</Link>
                  <Link to={inRound(round, `groups?run=${id}`)}>相似组</Link>
                  {earlier ? (
                    <Link to={inRound(round, `runs/${id}/differences/${earlier.id}`)}>与上一次比</Link>
                  ) : null}
                </Flex>
              );
            },
          },
        ]}
        expandable={{
          expandedRowRender: (run) =>
            run.rules
              .map(({ id, parameters }) => {
                const rule = rules.get(id);
                const set = Object.entries(parameters).map(([name, value]) => {
                  const parameter = rule?.parameters.find((item) => item.id === name);
                  return `${parameter?.label ?? name} ${value}${parameter?.unit ?? ''}`;
                });
                return `${rule?.title ?? id}${set.length ? `（${set.join('，')}）` : ''}`;
              })
              .join('；'),
        }}
      />
    </>
  );
}

/** How far the judging is, then what it came to. */
const Judged = ({ job }: { readonly job: Shape<'JobDto'> }) => (
  <div style={{ marginTop: 8 }} aria-live="polite">
    {isAtWork(job) ? (
      <Flex gap={8} align="center" wrap>
        <JobProgress job={job} />
        <CancelJob job={job} />
      </Flex>
    ) : job.state === 'done' ? (
      <Alert
        type="info"
        title={
          <>
            {job.result?.['isRepeat'] ? <div>登记册和口径都没有变化，沿用上次判定的结果。</div> : null}
            {sentencesOf(job.result).map((sentence) => (
              <ToldSentence key={sentence} sentence={sentence} />
            ))}
          </>
        }
      />
    ) : (
      <Alert
        type={job.state === 'failed' ? 'error' : 'warning'}
        title={job.fault?.message ?? '判定已取消，没有留下结果。'}
      />
    )}
  </div>
);
