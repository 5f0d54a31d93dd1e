import { parentPort, workerData } from 'node:worker_threads';
import type { ExplainedPair } from '../../app/comparison-port.js';
import { createLikeness } from '../../core/audit/likeness.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';
import type { ExplainRequest } from './thread-pair-explainer.js';

const { lexiconFolder, among, ...inventory } = workerData as ExplainRequest;
const lexicon = readLexicon(lexiconFolder);
const { pairs } = createLikeness({
  ...inventory,
  words: { lexicon, segment: createSegmenter(lexicon) },
  among: new Set(among),
});

parentPort?.postMessage(
  Array.from(pairs, ({ a, b, score, explain }): ExplainedPair => ({
    ...{ a, b, score },
    waterfall: explain().waterfall,
  })),
);
