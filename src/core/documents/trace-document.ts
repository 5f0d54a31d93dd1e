import type { Block, OfficialDocument, Part } from './official-document.js';
import { QUERIES, type QueryId } from './queries.js';

/** One numeral, or text with numerals, and where it comes from; in reading order. */
export type TraceEntry = Exclude<Part, string> & { readonly place: string; readonly asks?: string };

const NUMERAL = /[0-9\uff10-\uff19]/u;

/**
 * Every figure and every stated numeral of a document, in reading order. Plain words with a numeral are a mistake
 * of the document's author and stop the program: a number nobody can follow must not leave the house.
 */
export function traceDocument(document: OfficialDocument): readonly TraceEntry[] {
  const entries: TraceEntry[] = [];
  const follow = (place: string, parts: readonly Part[]) => {
    for (const part of parts) {
      if (typeof part !== 'string') entries.push(entryOf(place, part));
      else if (NUMERAL.test(part))
        throw new Error(`${document.id}, ${place}: a numeral that says not where it comes from: ${part}`);
    }
  };
  follow('mark', [document.mark]);
  follow('issuer', document.issuer);
  follow('number', document.number);
  follow('title', document.title);
  follow('addressee', document.addressee);
  document.blocks.forEach((block, index) => followBlock(block, `block ${index + 1}`, follow));
  for (const [index, parts] of document.attachments.entries()) follow(`attachment ${index + 1}`, parts);
  for (const [index, parts] of document.signature.entries()) follow(`signature ${index + 1}`, parts);
  document.annex.forEach((block, index) => followBlock(block, `annex ${index + 1}`, follow));
  return entries;
}

function entryOf(place: string, part: Exclude<Part, string>): TraceEntry {
  return part.kind === 'figure'
    ? { place, ...part, asks: QUERIES[part.query as QueryId].title }
    : { place, ...part };
}

function followBlock(
  block: Block,
  place: string,
  follow: (place: string, parts: readonly Part[]) => void,
): void {
  if (block.kind === 'code') return;
  if (block.kind !== 'table') {
    follow(place, block.parts);
    return;
  }
  follow(`${place}, caption`, [block.caption]);
  follow(
    `${place}, heading`,
    block.columns.map(({ title }) => title),
  );
  block.rows.forEach((row, line) =>
    row.forEach((parts, column) => follow(`${place}, row ${line + 1}, column ${column + 1}`, parts)),
  );
}
