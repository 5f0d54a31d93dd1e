import type { VERDICT_COLOURS } from '../theme.js';
import { type Tone, ToneTag } from './tone-tag.js';

export type VerdictKind = keyof typeof VERDICT_COLOURS;

/** As people read them on the screen; lists of a rule say 是 and 否. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind, string>> = {
  flagged: '疑似',
  conflicting: '存疑',
  undetermined: '缺据',
  clear: '未发现问题',
  'not-applicable': '不适用',
};

const TONES: Readonly<Record<VerdictKind, Tone>> = {
  flagged: 'bad',
  conflicting: 'doubtful',
  undetermined: 'quiet',
  clear: 'good',
  'not-applicable': 'quiet',
};

/** Colour never stands alone: the word is always there. */
export const VerdictTag = ({ verdict }: { readonly verdict: string }) => {
  const kind = verdict in VERDICT_WORDS ? (verdict as VerdictKind) : 'not-applicable';
  return <ToneTag tone={TONES[kind]}>{VERDICT_WORDS[kind]}</ToneTag>;
};
