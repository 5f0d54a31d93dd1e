import { type ProblemKind, severityOf } from '../../core/intake/problem.js';
import type { Shape } from '../api.js';
import { cellPlaces } from './cell-places.js';

/** One kind of mistake, with every cell it was made in. */
export interface Cause {
  readonly message: string;
  readonly cells: readonly string[];
  /** The row is not taken in, the answer is not, or it should be looked at. */
  readonly weight: 'refused' | 'wrong' | 'doubtful';
}

const WEIGHTS = ['refused', 'wrong', 'doubtful'] as const;

/** What was typed stands in quotation marks behind the question: “建设状态”填的“…”. */
const withoutAnswers = (message: string): string => message.replaceAll(/(?<!^|“)“[^”]*”/gu, '“…”');

/** One mistake made forty times is one cause; what it says of a single cell it says in full. */
export function issueCauses(files: readonly Shape<'ReadFileDto'>[]): readonly Cause[] {
  const found = new Map<string, { messages: Set<string>; cells: string[]; weight: Cause['weight'] }>();
  const placeOf = cellPlaces(files);
  for (const { file, member, sheets } of files)
    for (const { sheet, rows } of sheets)
      for (const { issues, accept } of rows)
        for (const { cell, kind, message } of issues) {
          const weight = accept
            ? severityOf(kind as ProblemKind) === 'error'
              ? 'wrong'
              : 'doubtful'
            : 'refused';
          const key = `${weight} ${withoutAnswers(message)}`;
          const cause = found.get(key) ?? { messages: new Set(), cells: [], weight };
          cause.messages.add(message);
          cause.cells.push(placeOf({ file: member ?? file, sheet, cell }));
          found.set(key, cause);
        }
  return [...found.values()]
    .map(({ messages, ...cause }) => {
      const [first = ''] = messages;
      return { ...cause, message: messages.size > 1 ? withoutAnswers(first) : first };
    })
    .sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || b.cells.length - a.cells.length);
}
