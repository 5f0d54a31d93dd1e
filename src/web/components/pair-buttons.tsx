import { Button } from 'antd';
import { ToneTag } from './tone-tag.js';
import { usePersonNames } from './use-person-names.js';
import { type GroupDecisions, PAIR_VERDICT_TITLES, type PairVerdict } from './use-group-decisions.js';

const VERDICTS = Object.keys(PAIR_VERDICT_TITLES) as readonly PairVerdict[];

interface Props {
  readonly pair: { readonly a: string; readonly b: string };
  readonly title: string;
  readonly decisions: GroupDecisions;
  readonly canDecide: boolean;
}

/** What the audit bureau says of two systems; the next run obeys. */
export function PairButtons({ pair: { a, b }, title, decisions: { pairs, decide }, canDecide }: Props) {
  const decided = pairs.find((pair) => [pair.a, pair.b].includes(a) && [pair.a, pair.b].includes(b));
  const nameOf = usePersonNames();
  return (
    <>
      {decided ? (
        <ToneTag tone="quiet">
          {nameOf(decided.decidedBy)}：{PAIR_VERDICT_TITLES[decided.verdict as PairVerdict]}
        </ToneTag>
      ) : null}
      {canDecide
        ? VERDICTS.filter((verdict) => verdict !== decided?.verdict).map((verdict) => (
            <Button
              key={verdict}
              size="small"
              aria-label={`${PAIR_VERDICT_TITLES[verdict]}：${title}`}
              disabled={decide.isPending}
              onClick={() => decide.mutate([{ a, b, verdict }])}
            >
              {PAIR_VERDICT_TITLES[verdict]}
            </Button>
          ))
        : null}
    </>
  );
}
