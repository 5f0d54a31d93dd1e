import { Select } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { rememberRound, useRound } from './use-round.js';

/** Another round, same page. */
export function RoundChooser() {
  const { round, rounds } = useRound();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (!round) return null;
  return (
    <Select
      aria-label="普查批次"
      value={round}
      style={{ flex: '0 1 210px', minWidth: 0 }}
      options={rounds.map(({ name, asOf }) => ({ value: name, label: `${name}（${asOf}）` }))}
      onChange={(next: string) => {
        rememberRound(next);
        const rest = /^\/rounds\/[^/]+(\/.*)?$/u.exec(pathname)?.[1] ?? '';
        void navigate(rest ? `/rounds/${encodeURIComponent(next)}${rest}` : '/');
      }}
    />
  );
}
