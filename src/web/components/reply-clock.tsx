import type { Shape } from '../api.js';
import { daysUntil } from './days-until.js';
import { replyUntil } from './reply-until.js';
import { ToneTag } from './tone-tag.js';

/** How long a department may still answer: shown as long as an answer is awaited. */
export function ReplyClock({ subject }: { readonly subject: Shape<'CaseDto'> }) {
  const replyBy = replyUntil(subject);
  if (replyBy === null) return null;
  const days = daysUntil(replyBy);
  const words = days < 0 ? `已过期 ${-days} 天` : days === 0 ? '今天到期' : `还剩 ${days} 天`;
  return (
    <ToneTag tone={days < 0 ? 'bad' : days <= 3 ? 'doubtful' : 'quiet'}>
      {replyBy} 前答复，{words}
    </ToneTag>
  );
}
