import type { CaseState } from './review-case.js';
import type { StepName } from './step-name.js';
import { TRANSITIONS, type Transition } from './transitions.js';

/** A step as far as states go: where it leaves and where it may lead. */
export interface StatePath {
  readonly from: CaseState;
  readonly step: StepName;
  readonly to: CaseState;
}

/** Every way in which a step moves a case, sorted; what else a step needs is said by the table. */
export function statePaths(): readonly StatePath[] {
  const paths = TRANSITIONS.flatMap((line) =>
    line.from.flatMap((from) =>
      targetsOf(line, from).map((to): StatePath => ({ from, step: line.step, to })),
    ),
  );
  return paths.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const keyOf = ({ from, step, to }: StatePath): string => `${from} ${step} ${to}`;

function targetsOf({ to }: Transition, from: CaseState): readonly CaseState[] {
  switch (to) {
    case 'same':
      return [from];
    case 'heard':
      return ['replied', 'unanswered'];
    case 'origin':
      return sourcesOf('appeal', from);
    case 'before':
      return [
        ...new Set(TRANSITIONS.filter(({ undoable }) => undoable).flatMap((line) => undoing(line, from))),
      ];
    default:
      return [to];
  }
}

/** Where a step that leads to a state may have left. */
const sourcesOf = (step: StepName, to: CaseState): readonly CaseState[] =>
  TRANSITIONS.filter((line) => line.step === step && line.to === to).flatMap(({ from }) => from);

const undoing = (line: Transition, at: CaseState): readonly CaseState[] =>
  line.from.filter((from) => line.to !== 'before' && targetsOf(line, from).includes(at));
