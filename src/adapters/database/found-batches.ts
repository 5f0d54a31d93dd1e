import type { NewRun, OpenedAudit, PackedSystem } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';
import { packVerdicts } from '../../core/audit/packed-verdicts.js';
import type { DuplicateGroup } from '../../core/audit/rule.js';
import { storedBases } from './rows.js';

/** Findings that are in memory are packed here; those of an opened audit come packed. */
export async function* packedBatches(
  findings: Findings | OpenedAudit,
  { rules }: NewRun,
): AsyncIterable<readonly PackedSystem[]> {
  const bases = storedBases(rules);
  if (!isInMemory(findings)) yield* findings.systems;
  else yield findings.systems.map((system) => ({ ...system, ...packVerdicts(system, bases) }));
}

export async function* groupsFound(
  findings: Findings | OpenedAudit,
): AsyncIterable<readonly DuplicateGroup[]> {
  if (isInMemory(findings)) yield findings.groups;
  else yield* findings.groups;
}

const isInMemory = (findings: Findings | OpenedAudit): findings is Findings =>
  Array.isArray(findings.systems);
