import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { VERDICT_COLOURS } from '../theme.js';

/** What a mark says besides its words; every tone can be read on its ground. */
export type Tone = 'bad' | 'doubtful' | 'quiet' | 'good';

const COLOURS = {
  bad: VERDICT_COLOURS.flagged,
  doubtful: VERDICT_COLOURS.conflicting,
  quiet: VERDICT_COLOURS.undetermined,
  good: VERDICT_COLOURS.clear,
} as const;

/** A short mark beside a text. */
export const ToneTag = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => {
  const { color, background, border } = COLOURS[tone];
  return (
    <Tag
      variant="outlined"
      style={{ color, background, borderColor: border, fontSize: 12, marginInlineEnd: 4 }}
    >
      {children}
    </Tag>
  );
};
