import { parentPort, workerData } from 'node:worker_threads';
import { summarise } from '../../core/audit/finding.js';
import { type Likeness, createLikeness } from '../../core/audit/likeness.js';
import { stabilityOf } from '../../core/audit/stability.js';
import { ruleById } from '../../core/rules/index.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';
import type { StabilityRequest } from './thread-stability.js';

const { systems, options, lexiconFolder } = workerData as StabilityRequest;
const { asOf, sameSystem, inputs } = options;
const { sharedSystems, decisions, survivors = [] } = inputs;
const lexicon = readLexicon(lexiconFolder);
const words = { lexicon, segment: createSegmenter(lexicon) };
const dormant = new Map(options.dormant);
const dormantOf = (id: string) => dormant.get(id) ?? [];
let known: Likeness | null = null;
const inventory = {
  sameSystem,
  words,
  sharedSystems,
  survivors,
  // Compared once: thresholds decide what a likeness means, not how large it is.
  likeness: () => (known ??= createLikeness({ systems, sharedSystems, sameSystem, words, decisions })),
  isDormant: (id: string) => summarise(dormantOf(id)) === 'flagged',
};

parentPort?.postMessage(
  options.rules.flatMap(({ id, parameters }) => {
    const rule = ruleById(id);
    if (!rule) return [];
    const inForce = { rule, clause: rule.basis[0], parameters };
    return Object.keys(parameters)
      .filter((parameter) => options.parameter === undefined || parameter === options.parameter)
      .map((parameter) => stabilityOf({ systems, inForce, parameter, asOf, dormantOf, inventory }));
  }),
);
