import { BitRows } from './bit-rows.js';
import { WordTree } from './word-tree.js';

/** Which of a list of words each of many rows of texts holds. Cost: one pass over the texts; a bit per row and word. */
export class HeldWords {
  private readonly held: BitRows;

  constructor(words: readonly string[], rows: readonly (readonly string[])[]) {
    const tree = new WordTree(words);
    this.held = new BitRows(rows.length, words.length);
    for (const [row, texts] of rows.entries())
      for (const text of texts)
        for (let at = 0; at < text.length; at++)
          for (const word of tree.beginningAt(text, at)) this.held.set(row, word);
  }

  has(row: number, word: number): boolean {
    return this.held.has(row, word);
  }
}
