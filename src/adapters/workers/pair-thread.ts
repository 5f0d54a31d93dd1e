import { parentPort, workerData } from 'node:worker_threads';
import type { ExplainedPair } from '../../app/comparison-port.js';
import { createLikeness } from '../../core/audit/likeness.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';
import type { ExplainRequest } from './thread-pair-explainer.js';

const { lexiconFolder, among, ...inventory } = workerData as ExplainRequest;
const lexicon = readLexicon(lexiconFolder);
const wanted = new Set(among);
const { pairs } = createLikeness({ ...inventory, words: { lexicon, segment: createSegmenter(lexicon) } });

parentPort?.postMessage(
  pairs
    .filter(({ a, b }) => wanted.has(a) && wanted.has(b))
    .map(({ a, b, score, explain }): ExplainedPair => ({ a, b, score, waterfall: explain().waterfall })),
);
