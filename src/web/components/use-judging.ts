import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { type Shape, answered, api } from '../api.js';
import { sentenceOf } from './fault-notice.js';
import { isAtWork } from './job-progress.js';

type Job = Shape<'JobDto'>;

const EVERY_MS = 1000;
/** A judging that goes on is among the newest jobs: one round is judged once at a time. */
const NEWEST = 50;

interface Judging {
  /** What goes on, or ended while one looked. */
  readonly job: Job | undefined;
  readonly isJudging: boolean;
  readonly order: UseMutationResult<unknown, Error, Shape<'RoundRunDto'>>;
}

/**
 * Judging a round as a job: ten thousand systems take minutes, so the page may be left and finds the work again.
 * When it ends, everything that pages know of runs is asked anew, and `onDone` is told.
 */
export function useJudging(round: string, onDone?: () => void): Judging {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [watched, setWatched] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['jobs', 'judge', round],
    queryFn: () => answered(api.GET('/api/jobs', { params: { query: { limit: NEWEST } } })),
    refetchInterval: ({ state }) =>
      watched !== null || state.data?.items.some(isAtWork) === true ? EVERY_MS : false,
  });
  const judged = data?.items.filter(({ kind, round: of }) => kind === 'judge' && of === round) ?? [];
  const atWork = judged.find(isAtWork);
  const [ended, setEnded] = useState<Job | undefined>(undefined);
  useEffect(() => {
    if (atWork) {
      setWatched(atWork.id);
      return;
    }
    const found = judged.find(({ id }) => id === watched);
    if (!found) return;
    setWatched(null);
    setEnded(found);
    if (found.state !== 'done') return;
    void queries.invalidateQueries();
    onDone?.();
    // The answer of the list is what there is to react to; everything else follows from it.
  }, [data]);
  const order = useMutation({
    mutationFn: (body: Shape<'RoundRunDto'>) =>
      answered(api.POST('/api/rounds/{round}/runs', { params: { path: { round } }, body })),
    onSuccess: ({ job }) => {
      setEnded(undefined);
      setWatched(job.id);
      void queries.invalidateQueries({ queryKey: ['jobs'] });
    },
    onError: (error) => message.error(sentenceOf(error)),
  });
  return { job: atWork ?? ended, isJudging: order.isPending || watched !== null, order };
}
