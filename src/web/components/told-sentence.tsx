import type { CSSProperties } from 'react';

interface Props {
  readonly sentence: string;
  readonly style?: CSSProperties;
}

/** A sentence of what came of work; a table in words, one line a unit, scrolls by keyboard too. */
export const ToldSentence = ({ sentence, style }: Props) =>
  sentence.includes('\n') ? (
    <div className="told" style={style} tabIndex={0} role="region" aria-label="各单位的结果，逐行">
      {sentence}
    </div>
  ) : (
    <div style={style}>{sentence}</div>
  );
