import type { FieldId, SystemRecord, Value } from '../survey/survey.js';
import { type Outcome, clear, flagged, undetermined } from './rule.js';
import { type Truth, anyOf, ask } from './truth.js';

const ISSUED: readonly string[] = ['国家配发', '省级配发', '市级配发'];
const WITHIN_UNIT: readonly string[] = ['内设机构', '单位内部'];

const READ = ['category', 'buildType', 'useScope'] as const satisfies readonly FieldId[];

/**
 * Is this the shared mailbox, hotline, … that others are to be merged into? No question asks it: issued from
 * above, or used beyond its own unit, counts as shared, so that no designated service is proposed for closing.
 */
const isSharedService = ({ buildType, useScope }: SystemRecord): Truth =>
  anyOf(
    ask(buildType, (type) => ISSUED.includes(type)),
    ask(useScope, (scope) => !WITHIN_UNIT.includes(scope)),
  );

/** Is this a department's own service of a category that is to be merged into the shared one? */
export function checkOwnService(values: SystemRecord, category: Value<'category'>): Outcome {
  if (values.category !== undefined && values.category !== category) return clear(['category']);
  const shared = isSharedService(values);
  if (shared === 'yes') return clear(READ);
  if (shared === 'no' && values.category !== undefined) return flagged(READ);
  return undetermined(
    READ.filter((field) => values[field] === undefined),
    READ,
  );
}
