import type { Rule } from '../audit/rule.js';
import { approvedAfterLaunch } from './approved-after-launch.js';
import { commonSystem } from './common-system.js';
import { copiedDescription } from './copied-description.js';
import { coveredFunction } from './covered-function.js';
import { datesInFuture } from './dates-in-future.js';
import { detachedFromBusiness } from './detached-from-business.js';
import { duplicateFunction } from './duplicate-function.js';
import { duplicatesSharedSystem } from './duplicates-shared-system.js';
import { idleResources } from './idle-resources.js';
import { lowUsage } from './low-usage.js';
import { maintenanceStopped } from './maintenance-stopped.js';
import { moneyUnitSuspect } from './money-unit-suspect.js';
import { opsCostExceedsBuild } from './ops-cost-exceeds-build.js';
import { plannedDuplicate } from './planned-duplicate.js';
import { replaceableFunction } from './replaceable-function.js';
import { selfCheckContradicted } from './self-check-contradicted.js';
import { usageContradictsLastUse } from './usage-contradicts-last-use.js';
import { usersExceedScope } from './users-exceed-scope.js';

/** Every rule, sorted by id. A rule that is not listed here does not exist. */
export const RULES = [
  approvedAfterLaunch,
  commonSystem,
  copiedDescription,
  coveredFunction,
  datesInFuture,
  detachedFromBusiness,
  duplicateFunction,
  duplicatesSharedSystem,
  idleResources,
  lowUsage,
  maintenanceStopped,
  moneyUnitSuspect,
  opsCostExceedsBuild,
  plannedDuplicate,
  replaceableFunction,
  selfCheckContradicted,
  usageContradictsLastUse,
  usersExceedScope,
] as unknown as readonly Rule[];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);

/** Title of a rule, or its id where an old run names a rule that is gone. */
export const ruleTitle = (id: string): string => BY_ID.get(id)?.title ?? id;
