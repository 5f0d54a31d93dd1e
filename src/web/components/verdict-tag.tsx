import { Tag } from 'antd';
import { VERDICT_COLOURS } from '../theme.js';

export type VerdictKind = keyof typeof VERDICT_COLOURS;

/** As people read them on the screen; lists of a rule say 是 and 否. */
export const VERDICT_WORDS: Readonly<Record<VerdictKind, string>> = {
  flagged: '疑似',
  conflicting: '存疑',
  undetermined: '缺据',
  clear: '未发现问题',
  'not-applicable': '不适用',
};

/** Colour never stands alone: the word is always there. */
export const VerdictTag = ({ verdict }: { readonly verdict: string }) => {
  const kind = verdict in VERDICT_WORDS ? (verdict as VerdictKind) : 'not-applicable';
  const { color, background, border } = VERDICT_COLOURS[kind];
  return (
    <Tag style={{ color, background, borderColor: border, marginInlineEnd: 4 }}>{VERDICT_WORDS[kind]}</Tag>
  );
};
