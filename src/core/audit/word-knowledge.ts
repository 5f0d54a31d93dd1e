import type { Lexicon, Segment } from '../similarity/index.js';

/** What the similarity library needs to know of the language; comes in from outside. */
export interface WordKnowledge {
  readonly lexicon: Lexicon;
  readonly segment: Segment;
}
