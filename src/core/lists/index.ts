import type { ListDuty, Pack } from '../packs/pack.js';
import { rulesInForce } from '../packs/pack.js';
import { RULES } from '../rules/index.js';
import { cleanupPlan } from './cleanup-plan.js';
import { cloudMigration } from './cloud-migration.js';
import { decommission } from './decommission.js';
import { departmentSummary } from './department-summary.js';
import { downsize } from './downsize.js';
import { duplicateMerge } from './duplicate-merge.js';
import { filingRegister } from './filing-register.js';
import { integration } from './integration.js';
import { internetExits } from './internet-exits.js';
import { joinPlatform } from './join-platform.js';
import { keep } from './keep.js';
import type { List } from './list.js';
import { missingEvidence } from './missing-evidence.js';
import { networkMigration } from './network-migration.js';
import { opsFundingCuts } from './ops-funding-cuts.js';
import { ownServerRooms } from './own-server-rooms.js';
import { ownServices } from './own-services.js';
import { plannedDuplicates } from './planned-duplicates.js';
import { reportUpward } from './report-upward.js';
import { silentDepartments } from './silent-departments.js';
import { spotCheck } from './spot-check.js';
import { suspectedDormant } from './suspected-dormant.js';
import { suspectedDuplicate } from './suspected-duplicate.js';
import { threeBatches } from './three-batches.js';
import { unitOwnedSystems } from './unit-owned-systems.js';

/** Every list, sorted by id. A list that is not here does not exist. */
export const LISTS: readonly List[] = [
  cleanupPlan,
  cloudMigration,
  decommission,
  departmentSummary,
  downsize,
  duplicateMerge,
  filingRegister,
  integration,
  internetExits,
  joinPlatform,
  keep,
  missingEvidence,
  networkMigration,
  opsFundingCuts,
  ownServerRooms,
  ownServices,
  plannedDuplicates,
  reportUpward,
  silentDepartments,
  spotCheck,
  suspectedDormant,
  suspectedDuplicate,
  threeBatches,
  unitOwnedSystems,
];

export const listById = (id: string): List | undefined => LISTS.find((list) => list.id === id);

/** Title of a list, or its id where an old pack names a list that is gone. */
export const listTitle = (id: string): string => listById(id)?.title ?? id;

/** By when, and for whom, a pack wants what a rule finds listed and done. */
export const dutyOfRule = ({ duties }: Pack, rule: string): ListDuty | undefined =>
  duties.find(({ list }) => listById(list)?.rules?.includes(rule));

/** What a run writes: findings alone, every one of them 待核实. */
export const SUSPICION_LISTS: readonly List[] = LISTS.filter(({ stage }) => stage === 'suspicion');

/** The lists of a pack: those it orders, and those that its rules can fill. */
export function listsOf(pack: Pack): readonly List[] {
  const inForce = new Set(rulesInForce(pack, RULES).map(({ rule }) => rule.id));
  return LISTS.filter(({ id, stage, rules, isLocal }) => {
    if (stage === 'suspicion' || pack.duties.some(({ list }) => list === id)) return true;
    if (isLocal) return pack.policy === null;
    return rules === undefined || rules.some((rule) => inForce.has(rule));
  });
}
