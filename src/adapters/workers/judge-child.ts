import type { PackedSystem } from '../../app/ports.js';
import { openAudit } from '../../core/audit/apply-rules.js';
import type { JudgedSystem } from '../../core/audit/finding.js';
import { type VerdictBasis, basesOf, packVerdicts } from '../../core/audit/packed-verdicts.js';
import { ruleById } from '../../core/rules/index.js';
import { type CarriedSystem, askedAnswers } from '../../core/survey/packed-answers.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { createSegmenter } from '../words/segmenter.js';
import { readLexicon } from '../words/read-lexicon.js';
import type { JudgeAnswer, JudgeRequest } from './judge-request.js';

/** Systems per answer. */
const BATCH = 250;

const send = (answer: JudgeAnswer): void => void process.send?.(answer);

const systems: SurveyedSystem[] = [];

function take(batch: string, answers: readonly string[]): void {
  for (const [index, system] of (JSON.parse(batch) as Omit<CarriedSystem, 'answers'>[]).entries())
    systems.push({ ...system, answers: askedAnswers(answers[index] ?? '{}', system.values) });
}

function open({
  options,
  lexiconFolder,
}: Extract<JudgeRequest, { options: unknown }>): Iterator<JudgeAnswer, undefined> {
  const lexicon = readLexicon(lexiconFolder);
  const audit = openAudit(systems, {
    ...options,
    rules: options.rules.flatMap(({ id, ...inForce }) => {
      const rule = ruleById(id);
      return rule ? [{ rule, ...inForce }] : [];
    }),
    words: { lexicon, segment: createSegmenter(lexicon) },
    onProgress: (done) => send({ kind: 'progress', done }),
  });
  send({ kind: 'opened', shared: { groups: audit.groups, sameSystem: audit.sameSystem } });
  return batches(audit.judged(), options.rules);
}

function* batches(
  judged: Iterable<JudgedSystem>,
  rules: readonly VerdictBasis[],
): Generator<JudgeAnswer, undefined> {
  const bases = basesOf(rules);
  let batch: PackedSystem[] = [];
  for (const { verdicts, ...system } of judged) {
    batch.push({ ...system, ...packVerdicts({ source: system.source, verdicts }, bases) });
    if (batch.length < BATCH) continue;
    yield { kind: 'judged', systems: batch };
    batch = [];
  }
  if (batch.length) yield { kind: 'judged', systems: batch };
  return undefined;
}

let answers: Iterator<JudgeAnswer, undefined> | null = null;

process.on('message', (request: JudgeRequest) => {
  try {
    // A batch is made when it is asked for, so that batches pile up on neither side.
    if (request === 'more') send(answers?.next().value ?? { kind: 'end' });
    else if ('systems' in request) take(request.systems, request.answers);
    else answers = open(request);
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
