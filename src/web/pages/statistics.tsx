import { useQuery } from '@tanstack/react-query';
import { Card, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { answered, api } from '../api.js';
import { ChartCard } from '../components/chart-card.js';
import { FaultNotice } from '../components/fault-notice.js';
import { PageTitle } from '../components/page-title.js';

/** What is counted apart, in the order of the page, with how many charts to keep room for. */
const PARTS = [
  ['findings', 5],
  ['register', 8],
  ['rounds', 2],
] as const;
type Part = (typeof PARTS)[number][0];

/** The figures of a round, each with how it is counted and what is missing from it. */
export default function StatisticsPage() {
  return (
    <>
      <PageTitle title="统计" lead="每张图都写明口径和没有填的数量；可看表、可存 CSV。" />
      <div className="charts">
        {PARTS.map(([part, usual]) => (
          <Charts key={part} part={part} usual={usual} />
        ))}
      </div>
    </>
  );
}

/** The charts of one part, as soon as they are counted; until then their places. */
function Charts({ part, usual }: { readonly part: Part; readonly usual: number }) {
  const { round = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['statistics', round, part],
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/statistics', { params: { path: { round }, query: { about: part } } }),
      ),
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (data) return data.map((chart) => <ChartCard key={chart.id} chart={chart} />);
  return Array.from({ length: usual }, (_, index) => (
    <Card key={index} size="small" aria-busy="true" aria-label="正在统计">
      <Skeleton active paragraph={{ rows: 5 }} />
    </Card>
  ));
}
