import type { SimilarityFinder } from '../src/app/similarity-port.js';
import type { WordKnowledge } from '../src/core/audit/word-knowledge.js';
import { findSimilar } from '../src/core/similarity/index.js';

/** Compares in this thread, with the words of a test. */
export const similarityHere = (words: WordKnowledge): SimilarityFinder => ({
  find: (items, request) => Promise.resolve(findSimilar(items, { ...words, ...request })),
});
