import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Shape, answered, api } from '../api.js';
import { everyPage } from './every-page.js';

type Case = Shape<'CaseDto'>;

/** States in which a department may reply. */
const AWAITED = ['notified', 'unanswered'] as const;

/** What a department may answer within its filters, and which of it is ticked. */
export interface Answerable {
  readonly cases: readonly Case[];
  /** Never one that the filters hide. */
  readonly picked: readonly Case[];
  pick(ids: readonly string[], isPicked: boolean): void;
}

interface Asked {
  readonly round: string;
  readonly filters: { readonly state?: string; readonly kind?: string };
  readonly isOn: boolean;
}

export function useAnswerable({ round, filters: { state, kind }, isOn }: Asked): Answerable {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { data: cases = [] } = useQuery({
    queryKey: ['cases', round, 'to answer', state, kind],
    enabled: isOn,
    queryFn: async () => {
      const lists = AWAITED.filter((one) => state === undefined || state === one).map((one) =>
        everyPage((page) =>
          answered(
            api.GET('/api/rounds/{round}/cases', {
              params: {
                path: { round },
                query: { ...page, state: one, ...(kind ? { kind: kind as 'dormant' } : {}) },
              },
            }),
          ),
        ),
      );
      return (await Promise.all(lists)).flat().filter(({ nextSteps }) => nextSteps.includes('reply'));
    },
  });
  return {
    cases,
    picked: cases.filter(({ id }) => ticked.has(id)),
    pick: (ids, isPicked) =>
      setTicked((before) => {
        const after = new Set(before);
        for (const id of ids)
          if (isPicked) after.add(id);
          else after.delete(id);
        return after;
      }),
  };
}
