import type { AuditOptions } from '../core/audit/apply-rules.js';
import type { Findings, JudgedSystem } from '../core/audit/finding.js';
import type { PackedVerdicts } from '../core/audit/packed-verdicts.js';
import type { DuplicateGroup } from '../core/audit/rule.js';
import type { CarriedSystem } from '../core/survey/carried-system.js';
import type { FieldId } from '../core/survey/survey.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** A judged system as the register stores it. */
export interface PackedSystem extends Omit<JudgedSystem, 'verdicts'>, PackedVerdicts {}

/** Systems to be judged, in batches: any number of them, gone through as often as it takes. */
export interface Inventory {
  /** The same systems in the same order each time; with `only`, the values of these questions and no answers. */
  batches(only?: readonly FieldId[]): AsyncIterable<readonly CarriedSystem[]>;
}

/** An inventory being judged: all that concerns several systems, and then each system with its verdicts. */
export interface OpenedAudit extends Pick<Findings, 'sameSystem'> {
  /** How many systems there are. */
  readonly count: number;
  /** In the order of the inventory; can be gone through once. */
  readonly systems: AsyncIterable<readonly PackedSystem[]>;
  /** In their order; can be gone through once, and not while the systems are. */
  readonly groups: AsyncIterable<readonly DuplicateGroup[]>;
  /** Resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** As `AuditOptions`, without what the judge supplies itself. */
export type JudgeOptions = Omit<AuditOptions, 'words' | 'rules'> & {
  readonly rules: readonly {
    readonly id: string;
    readonly clause: AuditOptions['rules'][number]['clause'];
    readonly parameters: Readonly<Record<string, number>>;
  }[];
};

/** Judges an inventory; what compares its systems with each other runs outside this process. */
export interface Judge {
  /** Rejects with the reason of the signal once that is given. */
  judge(systems: readonly SurveyedSystem[], options: JudgeOptions, signal?: AbortSignal): Promise<Findings>;
  /** The same for any number of systems, which pass through in batches. */
  open(inventory: Inventory, options: JudgeOptions, signal?: AbortSignal): Promise<OpenedAudit>;
}
