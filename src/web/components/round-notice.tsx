import { Link } from 'react-router';
import { Deadline } from './deadline.js';
import { inRound } from './in-round.js';
import { useRights } from './use-rights.js';
import { useRound } from './use-round.js';
import { Panel } from './panel.js';

/** What the office asks of the units in this round, and until when. */
export function RoundNotice() {
  const { rounds, round } = useRound();
  const isOffice = useRights().has('office');
  const found = rounds.find(({ name }) => name === round);
  if (!found) return null;
  return (
    <Panel style={{ marginBottom: 12 }}>
      <strong>{found.name}</strong>，普查基准日 {found.asOf}，<Deadline day={found.deadline} />
      {isOffice && !found.deadline ? (
        <>
          。<Link to={inRound(found.name, 'board')}>定截止日、写通知</Link>
        </>
      ) : null}
      {found.notice ? <div style={{ whiteSpace: 'pre-line', marginTop: 6 }}>{found.notice}</div> : null}
    </Panel>
  );
}
