import { join } from 'node:path';
import { readLexicon } from '../src/adapters/words/read-lexicon.js';
import type { RawAnswers } from '../src/core/audit/rule.js';
import type { WordKnowledge } from '../src/core/audit/word-knowledge.js';
import { FIELD_IDS, type FieldId, type SystemRecord } from '../src/core/survey/survey.js';
import type { SurveyedSystem } from '../src/core/survey/system.js';
import { ROOT } from './source-tree.js';

/** The survey date of every example. */
export const AS_OF = '2017-12-31';

/** Systems as if read from rows 3, 4, … of one sheet; what an example leaves out gets a harmless default. */
export function surveyed(records: readonly SystemRecord[], raw: RawAnswers = {}): readonly SurveyedSystem[] {
  return records.map((values, index) => ({
    id: `S${String(index + 1).padStart(8, '0')}`,
    department: values.departmentName ?? '示例局',
    systemName: values.systemName ?? `示例系统${index + 1}`,
    source: { file: 'example.xlsx', sheet: 'Sheet1', row: index + 3, column: null },
    values,
    answers: Object.fromEntries(
      FIELD_IDS.filter((id) => values[id] !== undefined || raw[id] !== undefined).map(
        (id: FieldId, column) => [
          id,
          {
            cell: `${String.fromCharCode(65 + (column % 26))}${index + 3}`,
            raw: raw[id] ?? String(values[id]),
          },
        ],
      ),
    ),
  }));
}

/** The shipped lexicon, with a segmenter that cuts into characters: examples must not hang on a dictionary. */
export const sampleWords = (): WordKnowledge => ({
  lexicon: readLexicon(join(ROOT, 'templates/lexicon')),
  segment: (text) => [...text],
});
