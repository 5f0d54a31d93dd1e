import { parentPort, workerData } from 'node:worker_threads';
import { findComebacks } from '../../core/review/comebacks.js';
import { readLexicon } from '../words/read-lexicon.js';
import { createSegmenter } from '../words/segmenter.js';
import type { ComebackTask } from './thread-comebacks.js';

const { closed, submitted, lexiconFolder } = workerData as ComebackTask;
const lexicon = readLexicon(lexiconFolder);

parentPort?.postMessage(findComebacks(closed, submitted, { lexicon, segment: createSegmenter(lexicon) }));
