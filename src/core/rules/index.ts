import type { Rule } from '../audit/rule.js';
import { approvalMissing } from './approval-missing.js';
import { approvedAfterLaunch } from './approved-after-launch.js';
import { commonSystem } from './common-system.js';
import { copiedDescription } from './copied-description.js';
import { coveredFunction } from './covered-function.js';
import { datesInFuture } from './dates-in-future.js';
import { dedicatedNetwork } from './dedicated-network.js';
import { detachedFromBusiness } from './detached-from-business.js';
import { duplicateFunction } from './duplicate-function.js';
import { duplicatesSharedSystem } from './duplicates-shared-system.js';
import { extraWebsite } from './extra-website.js';
import { filingMissing } from './filing-missing.js';
import { idleResources } from './idle-resources.js';
import { islandOpsFunding } from './island-ops-funding.js';
import { lowUsage } from './low-usage.js';
import { maintenanceStopped } from './maintenance-stopped.js';
import { moneyUnitSuspect } from './money-unit-suspect.js';
import { notInCloud } from './not-in-cloud.js';
import { notOnSharingPlatform } from './not-on-sharing-platform.js';
import { opsCostExceedsBuild } from './ops-cost-exceeds-build.js';
import { ownExchangeChannel } from './own-exchange-channel.js';
import { ownHotline } from './own-hotline.js';
import { ownMailbox } from './own-mailbox.js';
import { ownServerRoom } from './own-server-room.js';
import { plannedDuplicate } from './planned-duplicate.js';
import { protectionLevelMissing } from './protection-level-missing.js';
import { replaceableFunction } from './replaceable-function.js';
import { selfCheckContradicted } from './self-check-contradicted.js';
import { selfLeasedInternet } from './self-leased-internet.js';
import { unitOwnedSystem } from './unit-owned-system.js';
import { usageContradictsLastUse } from './usage-contradicts-last-use.js';
import { usersExceedScope } from './users-exceed-scope.js';

/** Every rule, sorted by id. A rule that is not listed here does not exist. */
export const RULES = [
  approvalMissing,
  approvedAfterLaunch,
  commonSystem,
  copiedDescription,
  coveredFunction,
  datesInFuture,
  dedicatedNetwork,
  detachedFromBusiness,
  duplicateFunction,
  duplicatesSharedSystem,
  extraWebsite,
  filingMissing,
  idleResources,
  islandOpsFunding,
  lowUsage,
  maintenanceStopped,
  moneyUnitSuspect,
  notInCloud,
  notOnSharingPlatform,
  opsCostExceedsBuild,
  ownExchangeChannel,
  ownHotline,
  ownMailbox,
  ownServerRoom,
  plannedDuplicate,
  protectionLevelMissing,
  replaceableFunction,
  selfCheckContradicted,
  selfLeasedInternet,
  unitOwnedSystem,
  usageContradictsLastUse,
  usersExceedScope,
] as unknown as readonly Rule[];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);

/** Title of a rule, or its id where an old run names a rule that is gone. */
export const ruleTitle = (id: string): string => BY_ID.get(id)?.title ?? id;
