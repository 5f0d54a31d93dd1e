import type { CaseFile, Decision, Disposition, ReplyAnswer } from './review-case.js';
import type { StepName } from './step-name.js';

/** Who takes part; the console of the machine acts for anyone, under the name of a person. */
export type Party = 'department' | 'auditBureau' | 'office';

export const PARTY_TITLES: Readonly<Record<Party, string>> = {
  department: '责任单位',
  auditBureau: '审计局',
  office: '办公室',
};

export interface Signer {
  /** A person, not an office. */
  readonly name: string;
  readonly party: Party | 'console';
  readonly department: string | null;
}

/** A step somebody wants to take. */
export interface StepRequest {
  readonly step: StepName;
  readonly by: Signer;
  /** The day of the act, YYYY-MM-DD. */
  readonly on: string;
  readonly reason?: string | undefined;
  readonly replyBy?: string | undefined;
  readonly answer?: ReplyAnswer | undefined;
  readonly decision?: Decision | undefined;
  readonly disposition?: Disposition | undefined;
  readonly survivor?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly expiresOn?: string | undefined;
  /** 核减 in 万元 a year. */
  readonly amount?: number | undefined;
  readonly files?: readonly CaseFile[] | undefined;
}
