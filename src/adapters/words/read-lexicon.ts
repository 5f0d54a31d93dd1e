import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DepartmentAlias } from '../../app/ports.js';
import type { Lexicon } from '../../core/similarity/index.js';

/** Rows of a small CSV an official may edit in a spreadsheet: header first, quotes where needed. */
function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim());
  const cells = lines.map((line) =>
    (line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu) ?? []).map((cell) =>
      cell
        .replace(/,$/u, '')
        .replace(/^"(.*)"$/su, '$1')
        .replaceAll('""', '"'),
    ),
  );
  const [header = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]?.trim() ?? ''])));
}

const list = (text: string | undefined): readonly string[] => (text ?? '').split(';').filter(Boolean);

/** The words of `templates/lexicon`, as the similarity library takes them. */
export function readLexicon(folder: string): Lexicon {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  return {
    kinds: readCsv(join(folder, 'kinds.csv')).map(({ kind = '', synonyms, cues }) => ({
      kind,
      synonyms: list(synonyms).map(plain),
      cues: list(cues).map(plain),
    })),
    boilerplate: readCsv(join(folder, 'boilerplate.csv'))
      .map(({ word = '' }) => plain(word))
      .sort((a, b) => b.length - a.length),
  };
}

/** Only names of the same unit: a predecessor of a reform was another unit when the survey was taken. */
export const readDepartmentAliases = (folder: string): readonly DepartmentAlias[] =>
  readCsv(join(folder, 'departments.csv')).flatMap(({ canonical = '', alias = '', relation }) =>
    relation === 'same' ? [{ canonical, alias }] : [],
  );
