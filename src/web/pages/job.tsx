import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Card, Descriptions, Flex } from 'antd';
import { Link, useParams } from 'react-router';
import { type Shape, answered, api, download } from '../api.js';
import { CancelJob } from '../components/cancel-job.js';
import { FaultNotice } from '../components/fault-notice.js';
import { JobProgress, isAtWork } from '../components/job-progress.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';
import { type Tone, ToneTag } from '../components/tone-tag.js';
import { moment } from '../words.js';
import { sentencesOf } from './jobs.js';
import { DataTable } from '../components/data-table.js';
import { ToldSentence } from '../components/told-sentence.js';

type Unit = Shape<'UnitDto'>;

const EVERY_MS = 1000;

/** One job: how far it is, what came of it, and its files. */
export default function JobPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs', id],
    queryFn: () => answered(api.GET('/api/jobs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && !isAtWork(state.data) ? false : EVERY_MS),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在读取任务" />;
  const units = data.result?.['units'] as readonly Unit[] | undefined;
  return (
    <>
      <PageTitle
        title={data.kindTitle}
        lead={
          <>
            {data.round ? `${data.round}；` : ''}
            {data.actor} 于 {moment(data.createdAt)} 交办。可以离开此页，任务不会停。{' '}
            <Link to="/jobs">全部任务</Link>
          </>
        }
        actions={<CancelJob job={data} />}
      />
      <Card size="small" style={{ marginBottom: 12 }}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 3 }}
          items={[
            { key: 'state', label: '进度', children: <JobProgress job={data} /> },
            { key: 'start', label: '开始', children: data.startedAt ? moment(data.startedAt) : '还没有开始' },
            { key: 'end', label: '结束', children: data.endedAt ? moment(data.endedAt) : '还没有结束' },
          ]}
        />
        {data.fault ? <Alert type="error" title={data.fault.message} /> : null}
        {sentencesOf(data.result).map((sentence) => (
          <Alert
            key={sentence}
            type={sentence.startsWith('✗') ? 'error' : 'info'}
            title={<ToldSentence sentence={sentence} />}
            style={{ marginTop: 6 }}
          />
        ))}
      </Card>
      {data.files.length ? <Files job={data} /> : null}
      {units ? <Units units={units} /> : null}
    </>
  );
}

/** Files of a job as people call them; what stands in folders is what goes back to the units. */
const titleOf = (name: string): string =>
  name === 'report.json'
    ? '逐格明细 report.json'
    : name.startsWith('returned/')
      ? `退回单位：${name.slice('returned/'.length)}`
      : name;

const Files = ({ job }: { readonly job: Shape<'JobDto'> }) => (
  <Card size="small" title="结果文件" style={{ marginBottom: 12 }}>
    <Flex gap={8} wrap>
      {job.files.map(({ name, bytes }) => (
        <Button
          key={name}
          size="small"
          onClick={() => download(`/api/jobs/${job.id}/files/${encodeURIComponent(name)}`)}
        >
          {titleOf(name)}（{Math.ceil(bytes / 1024).toLocaleString('zh-CN')} KB）
        </Button>
      ))}
    </Flex>
  </Card>
);

const STATUS: Readonly<Record<Unit['status'], readonly [Tone, string]>> = {
  refused: ['bad', '没有存入'],
  preview: ['quiet', '只检查'],
  stored: ['good', '已存入'],
  unchanged: ['quiet', '与上次相同'],
};
const ORDER = Object.keys(STATUS);

/** What became of every unit's files, those that need somebody first. */
const Units = ({ units }: { readonly units: readonly Unit[] }) => (
  <DataTable<Unit>
    aria-label="各单位的结果"
    bordered
    rowKey={({ department, part }) => `${department} ${part}`}
    dataSource={[...units].sort(
      (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || b.counts.rejected - a.counts.rejected,
    )}
    pagination={{ pageSize: 50, showTotal: (total) => `共 ${total} 份` }}
    columns={[
      { title: '填报单位', dataIndex: 'department', width: 200 },
      {
        title: '结果',
        width: 110,
        render: (_, { status }) => <ToneTag tone={STATUS[status][0]}>{STATUS[status][1]}</ToneTag>,
      },
      { title: '存入', width: 70, align: 'right', render: (_, { counts }) => counts.stored },
      { title: '有误', width: 70, align: 'right', render: (_, { counts }) => counts.rejected },
      { title: '说明', dataIndex: 'sentence' },
    ]}
  />
);
