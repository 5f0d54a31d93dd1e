import { Link } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { CancelJob } from '../components/cancel-job.js';
import { JobProgress } from '../components/job-progress.js';
import { PageTitle } from '../components/page-title.js';
import { PagedTable } from '../components/paged-table.js';
import { moment } from '../words.js';

type Job = Shape<'JobDto'>;

/** Work that goes on without anybody watching: imports, judging, lists, backups. */
export default function JobsPage() {
  return (
    <>
      <PageTitle
        title="后台任务"
        lead="费时的工作在后台进行：关掉网页、甚至重启服务都不影响，回来可以接着看进度和结果。"
      />
      <PagedTable<Job>
        label="后台任务"
        queryKey={['jobs']}
        refreshEveryMs={2000}
        load={(page) => answered(api.GET('/api/jobs', { params: { query: page } }))}
        rowKey={({ id }) => id}
        empty="还没有交办过后台任务"
        columns={[
          {
            title: '任务',
            width: 150,
            render: (_, { id, kindTitle }) => <Link to={`/jobs/${id}`}>{kindTitle}</Link>,
          },
          { title: '批次', width: 150, render: (_, { round }) => round ?? '' },
          { title: '进度', width: 400, render: (_, job) => <JobProgress job={job} /> },
          {
            title: '结果',
            render: (_, { fault, result }) => fault?.message ?? sentencesOf(result)[0] ?? '',
          },
          { title: '交办人', dataIndex: 'actor', width: 110 },
          { title: '交办时间', width: 160, render: (_, { createdAt }) => moment(createdAt) },
          { title: '操作', width: 80, render: (_, job) => <CancelJob job={job} /> },
        ]}
      />
    </>
  );
}

/** What came of a job, in sentences; the lines of a table in words, which are indented, are one. */
export function sentencesOf(result: Job['result']): readonly string[] {
  const told: string[] = [];
  for (const line of (result?.['sentences'] as readonly string[] | undefined) ?? []) {
    const last = told.at(-1);
    if (line.startsWith('  ') && last?.startsWith('  ')) told[told.length - 1] = `${last}\n${line}`;
    else told.push(line);
  }
  return told;
}
