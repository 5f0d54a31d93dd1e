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
  const read = (name: string) => readCsv(join(folder, name));
  const traditional = Object.fromEntries(
    read('traditional.csv').map(({ traditional: from = '', simplified = '' }) => [from, simplified]),
  );
  const boilerplate = read('boilerplate.csv').map(({ word = '', place }) => ({ word: plain(word), place }));
  const ofPlace = (wanted: string) =>
    boilerplate
      .filter(({ place }) => place === wanted)
      .map(({ word }) => word)
      .sort((a, b) => b.length - a.length);
  const qualifiers = read('qualifiers.csv');
  const forms = read('forms.csv').map(({ word = '', use }) => ({ word: plain(word), use }));
  const ofUse = (wanted: string) => forms.filter(({ use }) => use === wanted).map(({ word }) => word);
  return {
    kinds: read('kinds.csv').map(({ kind = '', field, use, synonyms, cues, not, whole, near }) => ({
      kind,
      isCommon: use !== '',
      ...(field ? { field } : {}),
      synonyms: list(synonyms).map(plain),
      cues: list(cues).map(plain),
      not: list(not).map(plain),
      ...(whole ? { whole } : {}),
      near: list(near),
    })),
    boilerplate: ofPlace('name'),
    emptyClauses: ofPlace('function'),
    guards: read('guards.csv').map(({ set = '', terms, only }) => ({
      set,
      alternatives: list(terms).map((names) => names.split('|').map(plain)),
      only: list(only).map(plain),
    })),
    forms: ofUse('form'),
    actions: ofUse('action'),
    objects: read('objects.csv').map(({ object = '', terms }) => ({
      object: plain(object),
      terms: list(terms).map(plain),
    })),
    qualifiers: qualifiers.map(({ word = '' }) => plain(word)),
    ownBusinesses: qualifiers.flatMap(({ word = '', own }) => (own ? [plain(word)] : [])),
    issuers: read('issuers.csv').map(({ level, where, word = '' }) => ({
      level: level === 'national' || level === 'provincial' ? level : 'none',
      where: where === 'department' ? 'department' : 'name',
      word: plain(word),
    })),
    places: read('places.csv').map(({ place = '', level }) => ({
      place,
      level: level === 'province' ? 'province' : 'city',
    })),
    traditional,
  };
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Only names of the same unit: a predecessor of a reform was another unit when the survey was taken. */
export const readDepartmentAliases = (folder: string): readonly DepartmentAlias[] =>
  readCsv(join(folder, 'departments.csv')).flatMap(({ canonical = '', alias = '', relation }) =>
    relation === 'same' ? [{ canonical, alias }] : [],
  );
