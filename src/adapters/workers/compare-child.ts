import { Worker } from 'node:worker_threads';
import { type Compared, compareInventory } from '../../core/audit/compare-inventory.js';
import { readGroup } from '../../core/audit/group-read-later.js';
import type { DuplicateGroup } from '../../core/audit/rule.js';
import { ruleById } from '../../core/rules/index.js';
import type { Segment } from '../../core/similarity/index.js';
import { askedSystem } from '../../core/survey/asked-system.js';
import type { CarriedSystem } from '../../core/survey/carried-system.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';
import { programEntry } from '../../installation.js';
import type { CompareAnswer, CompareRequest } from './compare-request.js';

const send = (answer: CompareAnswer): void => void process.send?.(answer);

const systems: SurveyedSystem[] = [];

function take(batch: string, answers: readonly string[]): void {
  for (const [index, system] of (JSON.parse(batch) as Omit<CarriedSystem, 'answers'>[]).entries())
    systems.push(askedSystem({ ...system, answers: answers[index] ?? '{}' }));
}

function compare({ options, lexiconFolder }: Extract<CompareRequest, { options: unknown }>): Compared {
  const lexicon = readLexicon(lexiconFolder);
  // The dictionary takes a while to load, and not every rule cuts texts into words.
  let segment: Segment | null = null;
  return compareInventory(systems, {
    ...options,
    rules: options.rules.flatMap(({ id, ...inForce }) => {
      const rule = ruleById(id);
      return rule ? [{ rule, ...inForce }] : [];
    }),
    words: { lexicon, segment: (text) => (segment ??= createSegmenter(lexicon))(text) },
    onProgress: (done) => send({ kind: 'progress', done }),
  });
}

let compared: Compared | null = null;

/** Pairs that are sent at once, those of the last group included. */
const PORTION = 1_000;

function groupsFrom(start: number): Compared['groups'] {
  const all = compared?.groups ?? [];
  const groups: DuplicateGroup[] = [];
  for (let pairs = 0; start + groups.length < all.length && pairs < PORTION;) {
    const group = readGroup(all[start + groups.length] as DuplicateGroup);
    groups.push(group);
    pairs += 1 + group.pairs.length;
  }
  return groups;
}

process.on('message', (request: CompareRequest) => {
  try {
    if ('systems' in request) take(request.systems, request.answers);
    else if ('about' in request)
      send({ kind: 'found', found: request.about.map((id) => compared?.of(id) ?? []) });
    else if ('groupsFrom' in request) send({ kind: 'groups', groups: groupsFrom(request.groupsFrom) });
    else {
      compared = compare(request);
      send({ kind: 'compared', sameSystem: compared.sameSystem });
    }
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
new Worker(programEntry('adapters/workers/orphan-watch.js'), { workerData: process.ppid }).unref();
