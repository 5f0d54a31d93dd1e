import { parentPort, workerData } from 'node:worker_threads';
import { applyRules } from '../../core/audit/apply-rules.js';
import { ruleById } from '../../core/rules/index.js';
import { judgeRequest } from './judge-request.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';

const { systems, options, lexiconFolder } = judgeRequest(workerData);
const lexicon = readLexicon(lexiconFolder);
const findings = applyRules(systems, {
  ...options,
  rules: options.rules.flatMap(({ id, ...inForce }) => {
    const rule = ruleById(id);
    return rule ? [{ rule, ...inForce }] : [];
  }),
  words: { lexicon, segment: createSegmenter(lexicon) },
  onProgress: (done) => parentPort?.postMessage({ done }),
});
parentPort?.postMessage({ findings });
