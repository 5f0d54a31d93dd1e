import type { FieldId, SystemRecord } from '../survey/survey.js';
import { type Truth, anyOf, ask } from './truth.js';

const ISSUED: readonly string[] = ['国家配发', '省级配发', '市级配发'];
const WITHIN_UNIT: readonly string[] = ['内设机构', '单位内部'];

/** The answers that tell a shared service from a department's own. */
export const SHARED_SERVICE_FIELDS = ['buildType', 'useScope'] as const satisfies readonly FieldId[];

/**
 * Is this the shared mailbox, hotline, … that others are to be merged into? No question asks it: issued from
 * above, or used beyond its own unit, counts as shared, so that no designated service is proposed for closing.
 */
export const isSharedService = ({ buildType, useScope }: SystemRecord): Truth =>
  anyOf(
    ask(buildType, (type) => ISSUED.includes(type)),
    ask(useScope, (scope) => !WITHIN_UNIT.includes(scope)),
  );
