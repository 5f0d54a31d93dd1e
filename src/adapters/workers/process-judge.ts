import { setImmediate as nextTurn } from 'node:timers/promises';
import { Fault } from '../../app/fault.js';
import type { Inventory, Judge, JudgeOptions, OpenedAudit, PackedSystem } from '../../app/ports.js';
import type { Findings, JudgedSystem } from '../../core/audit/finding.js';
import {
  type Found,
  type RuleInForce,
  inOrder,
  isInventoryRule,
  judgeEach,
} from '../../core/audit/judge-system.js';
import { VerdictPacker, basesOf, unpackVerdicts } from '../../core/audit/packed-verdicts.js';
import { SAME_SYSTEM_FIELDS, findSameSystems } from '../../core/audit/same-system.js';
import type { DuplicateGroup } from '../../core/audit/rule.js';
import { ruleById } from '../../core/rules/index.js';
import { askedSystem } from '../../core/survey/asked-system.js';
import { type CarriedSystem, carried } from '../../core/survey/carried-system.js';
import type { SurveyedSystem } from '../../core/survey/system.js';
import { ComparingProcess } from './comparing-process.js';

/** What all systems together gave, and what the rules that compare them found on some. */
interface Comparison extends Pick<OpenedAudit, 'groups' | 'sameSystem' | 'count' | 'close'> {
  of(ids: readonly string[]): Promise<readonly (readonly (Found | null)[])[]>;
}

/**
 * Systems are compared in a process of its own: a server stays responsive, and the memory that comparing a whole
 * inventory takes is given back when it ends. What is found on each system for itself is found here, batch by batch
 * as they pass from the register and back into it, with a turn for others in between: to send them to and fro would
 * cost more than to judge them.
 */
export class ProcessJudge implements Judge {
  /** `heapMb`: memory of the comparing process; without it what Node takes by the size of the machine. */
  constructor(
    private readonly lexiconFolder: string,
    private readonly heapMb?: number,
  ) {}

  async open(inventory: Inventory, options: JudgeOptions, signal?: AbortSignal): Promise<OpenedAudit> {
    signal?.throwIfAborted();
    const rules = inOrder(
      options.rules.flatMap(({ id, ...inForce }): RuleInForce[] => {
        const rule = ruleById(id);
        return rule ? [{ rule, ...inForce }] : [];
      }),
    );
    const comparison = rules.some(isInventoryRule)
      ? await this.compare(inventory, options, signal)
      : await compareNames(inventory);
    const { count, groups, sameSystem } = comparison;
    const systems = judged(inventory, comparison, { ...options, rules, signal });
    return { count, groups, sameSystem, systems, close: () => comparison.close() };
  }

  async judge(
    systems: readonly SurveyedSystem[],
    options: JudgeOptions,
    signal?: AbortSignal,
  ): Promise<Findings> {
    const { pack, asOf } = options;
    const bases = basesOf(options.rules);
    const opened = await this.open({ batches: () => inBatches(systems) }, options, signal);
    const found: JudgedSystem[] = [];
    const groups: DuplicateGroup[] = [];
    try {
      for await (const batch of opened.systems)
        for (const { kinds, verdicts, ...system } of batch)
          found.push({ ...system, verdicts: unpackVerdicts({ kinds, verdicts }, system.source, bases) });
      for await (const batch of opened.groups) groups.push(...batch);
    } finally {
      await opened.close();
    }
    return { pack, asOf, systems: found, groups, sameSystem: opened.sameSystem };
  }

  private async compare(
    inventory: Inventory,
    { onProgress, ...options }: JudgeOptions,
    signal: AbortSignal | undefined,
  ): Promise<Comparison> {
    const child = new ComparingProcess({ heapMb: this.heapMb, onProgress, signal });
    try {
      let count = 0;
      for await (const batch of inventory.batches()) {
        count += batch.length;
        const answers = batch.map((system) => system.answers);
        const systems = batch.map(({ answers: _, ...system }) => system);
        await child.send({ systems: JSON.stringify(systems), answers });
      }
      await child.send({ options, lexiconFolder: this.lexiconFolder });
      const { sameSystem } = await child.next('compared');
      const of = async (ids: readonly string[]) => {
        await child.send({ about: ids });
        return (await child.next('found')).found;
      };
      return { count, sameSystem, of, groups: groupsOf(child), close: () => child.close() };
    } catch (error) {
      await child.close();
      throw error;
    }
  }
}

async function* groupsOf(child: ComparingProcess): AsyncIterable<readonly DuplicateGroup[]> {
  for (let start = 0; ;) {
    await child.send({ groupsFrom: start });
    const { groups } = await child.next('groups');
    if (!groups.length) return;
    yield groups;
    start += groups.length;
  }
}

async function* noGroups(): AsyncIterable<readonly DuplicateGroup[]> {
  // There is nothing to wait for.
}

/** No rule compares systems: what is left to find are those that two departments report. */
async function compareNames(inventory: Inventory): Promise<Comparison> {
  const systems: SurveyedSystem[] = [];
  for await (const batch of inventory.batches(SAME_SYSTEM_FIELDS)) {
    systems.push(...batch.map(askedSystem));
    await nextTurn();
  }
  return {
    count: systems.length,
    groups: noGroups(),
    sameSystem: findSameSystems(systems),
    of: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

interface JudgingOptions extends Omit<JudgeOptions, 'rules'> {
  readonly rules: readonly RuleInForce[];
  readonly signal: AbortSignal | undefined;
}

async function* judged(
  inventory: Inventory,
  comparison: Comparison,
  { rules, asOf, signal, onProgress }: JudgingOptions,
): AsyncIterable<readonly PackedSystem[]> {
  const packer = new VerdictPacker(
    basesOf(rules.map(({ rule, ...inForce }) => ({ id: rule.id, ...inForce }))),
  );
  let count = 0;
  for await (const batch of inventory.batches()) {
    signal?.throwIfAborted();
    count += batch.length;
    const compared = await comparison.of(batch.map(({ id }) => id));
    yield batch.map((system, index): PackedSystem => {
      const found = judgeEach(askedSystem(system), rules, asOf, compared[index]);
      const { id, department, systemName, source } = system;
      return { id, department, systemName, source, zombie: found.zombie, ...packer.pack(found) };
    });
    await nextTurn();
  }
  // Somebody stored or took back a submission after the systems were compared.
  if (count !== comparison.count) throw new Fault('database-busy');
  onProgress?.(1);
}

const BATCH = 250;

// eslint-disable-next-line @typescript-eslint/require-await -- batches that are there already
async function* inBatches(systems: readonly SurveyedSystem[]): AsyncIterable<readonly CarriedSystem[]> {
  for (let start = 0; start < systems.length; start += BATCH)
    yield systems.slice(start, start + BATCH).map(carried);
}
