import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answered, api } from '../api.js';
import { systemAddress } from './in-round.js';

interface Props {
  readonly round: string;
  readonly id: string;
}

/** A system by its name instead of its id, with the way to it; for the few that a page shows at once. */
export function SystemName({ round, id }: Props) {
  const { data } = useQuery({
    queryKey: ['system', round, id],
    queryFn: () => answered(api.GET('/api/rounds/{round}/systems/{id}', { params: { path: { round, id } } })),
  });
  return (
    <>
      <Link to={systemAddress(round, id)}>{data?.systemName ?? id}</Link>
      {data ? `（${data.department}）` : ''}
    </>
  );
}
