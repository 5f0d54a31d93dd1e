import type { JudgeOptions } from '../../app/ports.js';
import type { Findings } from '../../core/audit/finding.js';
import type { SurveyedSystem } from '../../core/survey/system.js';

/** What the judging thread is given. */
export interface JudgeRequest {
  readonly systems: readonly SurveyedSystem[];
  readonly options: Omit<JudgeOptions, 'onProgress'>;
  readonly lexiconFolder: string;
}

/** What it sends back: the share done, and at last the findings. */
export type JudgeMessage = { readonly done: number } | { readonly findings: Findings };

export const judgeRequest = (workerData: unknown): JudgeRequest => workerData as JudgeRequest;
