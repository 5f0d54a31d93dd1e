import type { ReviewCase } from '../../core/review/review-case.js';
import { Fault } from '../fault.js';
import type { Ports, SourceFile } from '../ports.js';
import { evidenceOfCases } from './case-evidence.js';
import { type ReasonSlots, fillReason } from './fill-reason.js';
import { type FilledRow, type FilledTable, readDecisions } from './read-decisions.js';
import type { StepInput } from './step-input.js';
import { takeSteps } from './take-steps.js';

export interface DecisionsRequest {
  readonly round: string;
  readonly source: SourceFile;
  readonly by?: string | undefined;
  readonly on: string;
}

export interface ImportedDecisions {
  readonly rows: number;
  /** How many steps of each name were taken. */
  readonly steps: Readonly<Record<string, number>>;
  readonly untouched: number;
}

/** Takes every step that a filled decision table asks for; all of them or none. */
export async function importDecisions(request: DecisionsRequest, ports: Ports): Promise<ImportedDecisions> {
  const { rows } = await readFilled(request.source, ports);
  const cases = await ports.register.reviews.casesOfRound(request.round);
  const byId = new Map(cases.map((item) => [item.id, item]));
  const unknown = rows.filter((row) => !byId.has(row.case));
  if (unknown[0]) throw new Fault('case-not-found', { case: unknown[0].case });
  const wanted = rows.flatMap((row) => byId.get(row.case) ?? []);
  const evidence = await evidenceOfCases(wanted, ports);
  const systemOf = await systemFinder(request.round, ports);
  const inputs = rows.flatMap((row) => {
    const subject = byId.get(row.case);
    return subject ? stepsOf(row, { subject, slots: evidence.get(row.case), on: request.on, systemOf }) : [];
  });
  if (inputs.length) await takeSteps(inputs, ports, { by: request.by, subject: request.round });
  const steps: Record<string, number> = {};
  for (const { step } of inputs) steps[step] = (steps[step] ?? 0) + 1;
  const touched = new Set(inputs.map((input) => input.case)).size;
  return { rows: rows.length, steps, untouched: rows.length - touched };
}

/** The filled table of a workbook or CSV file. */
export async function readFilled(source: SourceFile, { reader }: Ports): Promise<FilledTable> {
  const sheets = (await reader.read(source)).flatMap(({ opened }) => {
    if (opened.status === 'rejected')
      throw new Fault('bad-input', { errors: opened.message.replace(/。$/u, '') });
    return opened.sheets;
  });
  const filled = readDecisions(sheets);
  if (!filled)
    throw new Fault('bad-input', {
      errors: `“${source.name}”里没有事项编号和认定两栏，请用 review export 导出的表`,
    });
  if (filled.problems.length)
    throw new Fault('bad-input', { errors: filled.problems.slice(0, 5).join('；') });
  return filled;
}

interface RowContext {
  readonly subject: ReviewCase;
  readonly slots: ReasonSlots | undefined;
  readonly on: string;
  readonly systemOf: (text: string) => string;
}

/** What a row asks for beyond what already stands in its case. */
function stepsOf(row: FilledRow, { subject, slots, on, systemOf }: RowContext): readonly StepInput[] {
  const { facts, state } = subject;
  const steps: StepInput[] = [];
  const add = (input: Omit<StepInput, 'case' | 'on' | 'version'>): void => {
    const version = steps.length || row.version === null ? {} : { version: row.version };
    steps.push({ case: row.case, on, ...version, ...input });
  };
  const isHeard = facts.reply !== null;
  if (row.answer && !isHeard && (state === 'notified' || state === 'unanswered'))
    add({ step: 'reply', answer: row.answer, reason: row.reply });
  const heard: ReviewCase =
    row.answer && !isHeard
      ? { ...subject, facts: { ...facts, reply: { on, by: '', answer: row.answer, reason: row.reply } } }
      : subject;
  const reason = slots ? fillReason(row.reason, { ...slots, subject: heard }) : row.reason;
  if (row.decision === 'dismissed') {
    if (state !== 'dismissed') add({ step: 'dismiss', reason });
    return steps;
  }
  if (row.decision && facts.decision?.decision !== row.decision)
    add({ step: 'decide', decision: row.decision, reason });
  if (row.disposition && facts.disposition?.disposition !== row.disposition)
    add({
      step: 'dispose',
      disposition: row.disposition,
      reason: row.dispositionReason && slots ? fillReason(row.dispositionReason, slots) : reason,
      ...(row.survivor ? { survivor: systemOf(row.survivor) } : {}),
      ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    });
  return steps;
}

/** Finds the system that “整合到” means: by id, by “单位“名称””, or by a name that only one has; else a platform. */
async function systemFinder(round: string, { register }: Ports): Promise<(text: string) => string> {
  const byName = new Map<string, readonly string[]>();
  const add = (name: string, id: string) => byName.set(name, [...(byName.get(name) ?? []), id]);
  for (const { id, systemName, department } of await register.systems(round)) {
    add(id, id);
    add(systemName, id);
    add(`${department}“${systemName}”`, id);
  }
  return (text) => {
    const [id, ...others] = byName.get(text) ?? [];
    if (others.length)
      throw new Fault('ambiguous-system', { system: text, known: byName.get(text)?.join('、') ?? '' });
    return id ?? text;
  };
}
