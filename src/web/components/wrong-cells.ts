import { type ProblemKind, severityOf } from '../../core/intake/problem.js';
import { FIELD_IDS, fieldOf } from '../../core/survey/survey.js';
import type { Shape } from '../api.js';
import { cellPlaces } from './cell-places.js';

/** A cell as a person writes it anew. */
export interface Correction {
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** A cell with something wrong in it, and whose it is. */
export interface WrongCell {
  readonly key: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly cell: string;
  /** As short as it is unmistakable among the files. */
  readonly place: string;
  readonly system: string;
  /** The question, and the answers it offers; without a question it stands for the whole row. */
  readonly label: string;
  readonly codes: readonly string[];
  /** As it was typed. */
  readonly text: string;
  readonly isError: boolean;
  readonly messages: readonly string[];
}

interface ReadCell {
  readonly cell: string;
  readonly raw: string;
}

/** Every cell of the files that a check names, once: what is wrong before what is doubtful, each in the order of the files. */
export function wrongCells(files: readonly Shape<'ReadFileDto'>[]): readonly WrongCell[] {
  const found = new Map<string, WrongCell & { messages: string[]; isError: boolean }>();
  const placeOf = cellPlaces(files);
  for (const { file, member, sha256, sheets } of files)
    for (const { sheet, rows } of sheets)
      for (const { cells, issues } of rows) {
        const read = cells as Readonly<Record<string, ReadCell>>;
        for (const { cell, kind, message } of issues) {
          const key = `${sha256} ${sheet} ${cell}`;
          const isError = severityOf(kind as ProblemKind) === 'error';
          const known = found.get(key);
          if (known) {
            known.messages.push(message);
            known.isError ||= isError;
          } else
            found.set(key, {
              ...{ key, sha256, sheet, cell, isError, messages: [message] },
              place: placeOf({ file: member ?? file, sheet, cell }),
              system: read['systemName']?.raw ?? '',
              ...questionAt(cell, message, read),
            });
        }
      }
  const cells = [...found.values()];
  return [...cells.filter(({ isError }) => isError), ...cells.filter(({ isError }) => !isError)];
}

function questionAt(
  cell: string,
  message: string,
  read: Readonly<Record<string, ReadCell>>,
): Pick<WrongCell, 'label' | 'codes' | 'text'> {
  // A cell without an answer was not read: what is said of it begins with its question.
  const asked = /^“([^”（]+)/u.exec(message)?.[1];
  const id =
    FIELD_IDS.find((field) => read[field]?.cell === cell) ??
    FIELD_IDS.find((field) => fieldOf(field).label === asked);
  if (!id) return { label: '', codes: [], text: '' };
  const { label, codes } = fieldOf(id);
  const answer = read[id];
  return { label, codes: codes.map(String), text: answer?.cell === cell ? answer.raw : '' };
}
