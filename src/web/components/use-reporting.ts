import { useQuery } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';

export type UnitReporting = Shape<'UnitReportingDto'>;
export type RoundReporting = Shape<'RoundReportingDto'>;

/** Who has reported, who is late, who must correct: a department gets its own line only. */
export function useReporting(round: string | undefined) {
  return useQuery({
    queryKey: ['reporting', round],
    enabled: round !== undefined,
    queryFn: () =>
      answered(
        api.GET('/api/rounds/{round}/reporting', { params: { path: { round: round ?? '' }, query: {} } }),
      ),
  });
}
