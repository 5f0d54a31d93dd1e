import type { FieldId, SystemRecord } from '../survey/survey.js';
import type { Settings, SystemRule } from './rule.js';

/** What a rule looks at: readable answers, texts as typed, and whether it reads the dormant verdicts. */
export interface QuestionsRead {
  readonly values: readonly FieldId[];
  readonly raw: readonly FieldId[];
  readonly dormant: boolean;
}

/** The examples of every rule are judged as of this date. */
const EXAMPLES_AS_OF = '2017-12-31';
const KNOWN = new WeakMap<object, QuestionsRead>();

/**
 * The questions a rule reads, found by watching it judge its own examples: they show every verdict it can
 * give, so every path through it is walked. Declaring the questions by hand would say the same thing twice.
 */
export function questionsRead(rule: SystemRule): QuestionsRead {
  const known = KNOWN.get(rule);
  if (known) return known;
  const values = new Set<FieldId>();
  const raw = new Set<FieldId>();
  let dormant = false;
  const parameters = Object.fromEntries(
    Object.entries(rule.parameters).map(([name, parameter]) => [name, parameter.default]),
  ) as Settings<typeof rule.parameters>;
  const watch = (record: SystemRecord): SystemRecord =>
    new Proxy(record, {
      get: (target, field: string) => {
        values.add(field as FieldId);
        return target[field as FieldId];
      },
    });
  for (const example of [{ values: {} as SystemRecord }, ...rule.examples]) {
    const typed = 'raw' in example ? (example.raw ?? {}) : {};
    rule.check(watch(example.values), {
      parameters,
      asOf: EXAMPLES_AS_OF,
      get dormant() {
        dormant = true;
        return ('dormant' in example ? example.dormant : undefined) ?? [];
      },
      raw: (field) => {
        raw.add(field);
        return typed[field] ?? '';
      },
    });
  }
  const read = { values: [...values], raw: [...raw], dormant };
  KNOWN.set(rule, read);
  return read;
}
