import { useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { rememberRound } from './use-round.js';

/** Pages of a round; the round is remembered as the one at work. */
export function RoundGate() {
  const { round } = useParams();
  useEffect(() => {
    if (round) rememberRound(round);
  }, [round]);
  return <Outlet />;
}
