import { useQuery } from '@tanstack/react-query';
import { type Shape, answered, api } from '../api.js';

/** The newest audit run of a round; `null` when there is none yet. */
export function useLatestRun(round: string | undefined): {
  readonly run: Shape<'RunDto'> | null | undefined;
  readonly runs: readonly Shape<'RunDto'>[];
} {
  const { data } = useQuery({
    queryKey: ['runs', round],
    enabled: round !== undefined,
    queryFn: () =>
      answered(api.GET('/api/runs', { params: { query: { ...(round ? { round } : {}), limit: 200 } } })),
  });
  const runs = [...(data?.items ?? [])].sort((a, b) => b.id - a.id);
  return { run: data ? (runs[0] ?? null) : undefined, runs };
}
