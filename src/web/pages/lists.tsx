import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Empty, Flex, Table } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { type Shape, answered, api, download } from '../api.js';
import { FaultNotice, sentenceOf } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { useLatestRun } from '../components/use-latest-run.js';

const FORMATS = ['xlsx', 'docx'] as const;

/** The lists of the pack of the newest run, with what was decided since. */
export default function ListsPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { data, error, isLoading } = useQuery({
    queryKey: ['lists', round, run?.id],
    enabled: Boolean(run),
    queryFn: () => answered(api.GET('/api/rounds/{round}/lists', { params: { path: { round } } })),
  });
  const order = useMutation({
    mutationFn: (id: number) =>
      answered(api.POST('/api/runs/{run}/exports', { params: { path: { run: id } } })),
    onSuccess: ({ job }) => void navigate(`/jobs/${job.id}`),
    onError: (failure) => message.error(sentenceOf(failure)),
  });
  if (error) return <FaultNotice error={error} />;
  if (run === null) return <Empty description="本批次还没有判定过，请先到“判定”页运行" />;
  return (
    <>
      <PageTitle
        title="清单"
        lead={
          run
            ? `依据第 ${run.id} 次判定（口径 ${run.pack}，基准日 ${run.asOf}）和之后的认定生成；没有认定的写“疑似”。`
            : undefined
        }
        actions={
          <Button type="primary" loading={order.isPending} onClick={() => run && order.mutate(run.id)}>
            在后台生成全部清单
          </Button>
        }
      />
      <Table<Shape<'ListDto'>>
        aria-label="清单"
        size="small"
        bordered
        loading={isLoading}
        rowKey="id"
        pagination={false}
        dataSource={data ? [...data] : []}
        columns={[
          { title: '清单', dataIndex: 'title' },
          {
            title: '下载',
            width: 160,
            render: (_, { id, title }) => (
              <Flex gap={8}>
                {FORMATS.map((format) => (
                  <Button
                    key={format}
                    size="small"
                    aria-label={`${format}：${title}`}
                    onClick={() => download(`/api/rounds/${encodeURIComponent(round)}/lists/${id}.${format}`)}
                  >
                    {format}
                  </Button>
                ))}
              </Flex>
            ),
          },
        ]}
      />
    </>
  );
}
