import type { AuditOptions } from '../core/audit/apply-rules.js';
import type { Findings, JudgedSystem } from '../core/audit/finding.js';
import type { PackedVerdicts } from '../core/audit/packed-verdicts.js';
import type { CarriedSystem } from '../core/survey/packed-answers.js';
import type { SurveyedSystem } from '../core/survey/system.js';

/** A judged system as the register stores it. */
export interface PackedSystem extends Omit<JudgedSystem, 'verdicts'>, PackedVerdicts {}

/** An inventory being judged: all that concerns several systems, and then each system with its verdicts. */
export interface OpenedAudit extends Pick<Findings, 'groups' | 'sameSystem'> {
  /** How many systems were taken in. */
  readonly count: number;
  /** In the order they were taken in; can be gone through once. */
  readonly systems: AsyncIterable<readonly PackedSystem[]>;
  /** Resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** As `AuditOptions`, without what the judging process supplies itself. */
export type JudgeOptions = Omit<AuditOptions, 'words' | 'rules'> & {
  readonly rules: readonly {
    readonly id: string;
    readonly clause: AuditOptions['rules'][number]['clause'];
    readonly parameters: Readonly<Record<string, number>>;
  }[];
};

/** Judges an inventory outside this process. */
export interface Judge {
  /** Rejects with the reason of the signal once that is given. */
  judge(systems: readonly SurveyedSystem[], options: JudgeOptions, signal?: AbortSignal): Promise<Findings>;
  /** The same for any number of systems: they are taken in and handed out in batches. */
  open(
    systems: AsyncIterable<readonly CarriedSystem[]>,
    options: JudgeOptions,
    signal?: AbortSignal,
  ): Promise<OpenedAudit>;
}
