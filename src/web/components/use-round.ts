import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { type Shape, answered, api } from '../api.js';
import { useRights } from './use-rights.js';

const SURVEYING = ['department', 'auditBureau', 'office'] as const;
const REMEMBERED = 'qingcha.round';

/** The rounds, and the one at work: of the address, else the one last looked at, else the newest. */
export function useRound(): {
  readonly round: string | undefined;
  readonly rounds: readonly Shape<'RoundDto'>[];
  readonly asOf: string | undefined;
  /** Whether the server has answered yet. */
  readonly isKnown: boolean;
} {
  const { round: named } = useParams();
  const rights = useRights();
  const { data = [], isSuccess } = useQuery({
    queryKey: ['rounds'],
    // Administrators see nothing of the survey, its rounds included.
    enabled: SURVEYING.some((role) => rights.has(role)),
    queryFn: () => answered(api.GET('/api/rounds')),
    staleTime: 60_000,
  });
  const remembered = localStorage.getItem(REMEMBERED);
  const chosen =
    data.find(({ name }) => name === named) ?? data.find(({ name }) => name === remembered) ?? data.at(-1);
  return { round: named ?? chosen?.name, rounds: data, asOf: chosen?.asOf, isKnown: isSuccess };
}

export const rememberRound = (round: string): void => localStorage.setItem(REMEMBERED, round);
