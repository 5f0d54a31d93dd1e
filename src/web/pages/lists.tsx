import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Table } from 'antd';
import { useParams } from 'react-router';
import { type Shape, answered, api, download } from '../api.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';
import { useLatestRun } from '../components/use-latest-run.js';

/** The lists of the newest run. */
export default function ListsPage() {
  const { round = '' } = useParams();
  const { run } = useLatestRun(round);
  const { data, error, isLoading } = useQuery({
    queryKey: ['lists'],
    queryFn: () => answered(api.GET('/api/lists')),
    staleTime: Infinity,
  });
  if (error) return <FaultNotice error={error} />;
  if (run === null) return <Empty description="本批次还没有判定过，请先到“判定”页运行" />;
  return (
    <>
      <PageTitle
        title="清单"
        lead={run ? `依据第 ${run.id} 次判定（口径 ${run.pack}，基准日 ${run.asOf}）生成。` : undefined}
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
            width: 120,
            render: (_, { id, title }) => (
              <Button
                size="small"
                aria-label={`xlsx：${title}`}
                onClick={() => download(`/api/runs/${run?.id ?? 0}/lists/${id}`)}
              >
                xlsx
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
