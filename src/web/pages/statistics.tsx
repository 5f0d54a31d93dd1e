import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { answered, api } from '../api.js';
import { ChartCard } from '../components/chart-card.js';
import { FaultNotice } from '../components/fault-notice.js';
import { Loading } from '../components/loading.js';
import { PageTitle } from '../components/page-title.js';

/** The figures of a round, each with how it is counted and what is missing from it. */
export default function StatisticsPage() {
  const { round = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['statistics', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/statistics', { params: { path: { round } } })),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what="正在统计" />;
  return (
    <>
      <PageTitle title="统计" lead="每张图都写明口径和没有填的数量；可看表、可存 CSV。" />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(520px, 100%), 1fr))',
          gap: 12,
          alignItems: 'start',
        }}
      >
        {data.map((chart) => (
          <ChartCard key={chart.id} chart={chart} />
        ))}
      </div>
    </>
  );
}
