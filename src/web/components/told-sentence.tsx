interface Props {
  readonly sentence: string;
}

/** A sentence of what came of work; a table in words, one line a unit, scrolls by keyboard too. */
export const ToldSentence = ({ sentence }: Props) =>
  sentence.includes('\n') ? (
    <div className="told" tabIndex={0} role="region" aria-label="各单位的结果，逐行">
      {sentence}
    </div>
  ) : (
    <div>{sentence}</div>
  );
