import type { CarriedSystem, ListedValues } from './carried-system.js';
import { type PackedAnswers, type PackedSources, sourceOf, sourcesIn } from './packed-answers.js';
import { FIELD_IDS, type SystemRecord } from './survey.js';
import type { SurveyedSystem } from './system.js';

/** Values that are looked up when they are asked for; they cannot be listed. */
class AskedValues {
  constructor(readonly listed: ListedValues) {}
}

/** Answers that are made one by one, when a rule asks for them; they cannot be listed. */
class AskedAnswers {
  constructor(
    readonly packed: PackedAnswers,
    readonly listed: ListedValues,
  ) {}
}

/** Of the system asked last: all of them unpacked would take ten times the memory of the packed ones. */
let open: { readonly packed: PackedAnswers; readonly sources: PackedSources } = { packed: '{}', sources: {} };

function sourcesOf(packed: PackedAnswers): PackedSources {
  if (open.packed !== packed) open = { packed, sources: sourcesIn(packed) };
  return open.sources;
}

for (const [index, id] of FIELD_IDS.entries()) {
  Object.defineProperty(AskedValues.prototype, id, {
    get(this: AskedValues) {
      return this.listed[index] ?? undefined;
    },
  });
  Object.defineProperty(AskedAnswers.prototype, id, {
    get(this: AskedAnswers) {
      const source = sourcesOf(this.packed)[id];
      return source && sourceOf(source, this.listed[index] ?? undefined);
    },
  });
}

/** For a judge, who asks about some of the questions, one system after the other. */
export const askedSystem = (system: CarriedSystem): SurveyedSystem => ({
  id: system.id,
  department: system.department,
  systemName: system.systemName,
  source: system.source,
  values: new AskedValues(system.values) as unknown as SystemRecord,
  answers: new AskedAnswers(system.answers, system.values) as unknown as SurveyedSystem['answers'],
});
