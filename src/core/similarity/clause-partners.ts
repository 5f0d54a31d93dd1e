import { AlikeRows } from './alike-rows.js';
import { CharPairs } from './char-pairs.js';
import { type ClauseTable, objectIn } from './clause-table.js';
import { type NumberLists, byValue } from './number-lists.js';
import { NumberPool } from './number-pool.js';
import { createVocabulary } from './weigh.js';

/**
 * Of each distinct clause of an inventory those that say the same, itself among them; found once for each clause that
 * is asked about: what it is about is looked up among all objects, and only clauses about one that is alike are laid
 * beside it. Wordings agree often (的统一管理), objects seldom. Memory: four bytes per partner, bounded.
 */
export class ClausePartners {
  /** What each clause is about, the objects that are alike, and the clauses about each. */
  private readonly objects: Int32Array;
  private readonly alike: AlikeRows;
  private readonly about: NumberLists;
  private readonly found: NumberPool;

  constructor(private readonly table: ClauseTable) {
    const { texts } = table;
    const known = createVocabulary<string>();
    this.objects = Int32Array.from(texts, (text) => known.numberOf(objectIn(text)));
    const pairs = new CharPairs();
    for (const object of known.all()) pairs.add(object);
    this.alike = new AlikeRows(pairs);
    const starts = Uint32Array.from({ length: texts.length + 1 }, (_, clause) => clause);
    this.about = byValue({ starts, values: this.objects }, known.size());
    this.found = new NumberPool(texts.length, (clause) => this.find(clause));
  }

  of(clause: number): Int32Array {
    return this.found.of(clause);
  }

  private find(clause: number): void {
    const { starts, values } = this.about;
    for (const object of this.alike.of(this.objects[clause] as number))
      for (let at = starts[object] as number; at < (starts[object + 1] as number); at++) {
        const other = values[at] as number;
        if (this.table.sharedScore(clause, other) > 0) this.found.push(other);
      }
  }
}
