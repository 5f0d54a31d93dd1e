interface Props {
  readonly text: string;
  readonly shared: readonly string[];
  readonly differing: readonly string[];
}

/** Where one function ends and the next begins, as the comparison cuts them. */
const ENDS = /([、，,；;。\n]+)/u;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** Reasons that are no clause: the kind of both systems, what only one is about. */
const NO_CLAUSE = /^(?:同属“|用词相近$|只有一方涉及|管理对象不同|“)/u;

/** A shared clause is written once, or as both wordings: 收文登记≈收文管理. */
const wordings = (clauses: readonly string[]): readonly string[] =>
  clauses
    .filter((clause) => !NO_CLAUSE.test(clause))
    .flatMap((clause) => clause.split('≈'))
    .map(plain);

/** The functions of a system, each marked as one that the other has too, or that only one has. */
export function MarkedClauses({ text, shared, differing }: Props) {
  const [both, one] = [wordings(shared), wordings(differing)];
  const holds = (clauses: readonly string[], clause: string) =>
    clause.length > 1 && clauses.some((known) => known.includes(clause) || clause.includes(known));
  if (!text) return <>没有填写功能</>;
  return text.split(ENDS).map((piece, index) => {
    const clause = plain(piece);
    const mark = holds(both, clause) ? 'shared' : holds(one, clause) ? 'differing' : undefined;
    return (
      <span key={`${index} ${piece}`} className={ENDS.test(piece) ? undefined : mark}>
        {piece}
      </span>
    );
  });
}
