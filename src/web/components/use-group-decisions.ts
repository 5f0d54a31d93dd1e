import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { type Shape, answered, api } from '../api.js';
import { sentenceOf } from './fault-notice.js';

type Run = Shape<'RunDto'>;
export type PairVerdict = 'confirmed' | 'rejected';

export const PAIR_VERDICT_TITLES: Readonly<Record<PairVerdict, string>> = {
  confirmed: '确认重复',
  rejected: '不是重复',
};

export interface StatedPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: PairVerdict;
}

/** Every pair of one system here with one there. */
export const pairsAcross = (
  left: readonly string[],
  right: readonly string[],
  verdict: PairVerdict,
): readonly StatedPair[] => left.flatMap((a) => right.map((b) => ({ a, b, verdict })));

/** What the bureau said of pairs and of survivors in a round, what of it no run has obeyed yet, and how to say more. */
export function useGroupDecisions(round: string, run: Run | null | undefined) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const path = { round };
  const { data: pairs = [] } = useQuery({
    queryKey: ['pairs', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/pairs', { params: { path } })),
  });
  const { data: survivors = [] } = useQuery({
    queryKey: ['survivors', round],
    queryFn: () => answered(api.GET('/api/rounds/{round}/survivors', { params: { path } })),
  });
  const refresh = (said: string) => {
    message.success(said);
    void queries.invalidateQueries({ queryKey: ['pairs', round] });
    void queries.invalidateQueries({ queryKey: ['survivors', round] });
  };
  const onError = (error: unknown) => message.error(sentenceOf(error));
  const decide = useMutation({
    mutationFn: (decisions: readonly StatedPair[]) =>
      answered(
        api.POST('/api/rounds/{round}/pair-decisions', {
          params: { path },
          body: { decisions: [...decisions] },
        }),
      ),
    onSuccess: ({ length }) => refresh(`已记录 ${length} 对认定，重新判定后分组照此调整`),
    onError,
  });
  const keep = useMutation({
    mutationFn: (body: { readonly system: string; readonly reason: string }) =>
      answered(api.POST('/api/rounds/{round}/survivors', { params: { path }, body })),
    onSuccess: () => refresh('已指定保留的系统，重新判定后照此办理'),
    onError,
  });
  const bind = useMutation({
    mutationFn: ({ members, reason }: { readonly members: readonly string[]; readonly reason: string }) =>
      answered(
        api.POST('/api/rounds/{round}/groups', {
          params: { path },
          body: { members: [...members], reason },
        }),
      ),
    onSuccess: () => refresh('已认定为一组，重新判定后分组照此调整'),
    onError,
  });
  const isNew = ({ decidedAt }: { readonly decidedAt: string }) => Boolean(run && decidedAt > run.createdAt);
  const pending = pairs.filter(isNew).length + survivors.filter(isNew).length;
  return { pairs, survivors, pending, decide, keep, bind };
}

export type GroupDecisions = ReturnType<typeof useGroupDecisions>;
