import { daysUntil } from './days-until.js';
import { ToneTag } from './tone-tag.js';

/** Until when the units report, and how long that is; what is missing is said too. */
export function Deadline({ day }: { readonly day: string | null }) {
  if (!day) return <span>没有规定截止日</span>;
  const days = daysUntil(day);
  const words = days < 0 ? `已过 ${-days} 天` : days === 0 ? '今天截止' : `还剩 ${days} 天`;
  return (
    <span>
      截止日 {day} <ToneTag tone={days < 0 ? 'bad' : days <= 3 ? 'doubtful' : 'quiet'}>{words}</ToneTag>
    </span>
  );
}
