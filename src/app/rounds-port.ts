/** Rounds as use cases know them: what a round asks of departments, and what was sent back. */

/** What the office may change of a round; its name and survey date never change. */
export interface RoundTerms {
  /** 填报截止日 YYYY-MM-DD, the last day in time; `null`: none was set. */
  readonly deadline: string | null;
  /** What departments are told, with line breaks; empty: nothing. */
  readonly notice: string;
}

export interface Round extends RoundTerms {
  readonly id: number;
  readonly name: string;
  readonly asOf: string;
}

/** 退回: a person sent a submission back to be corrected. */
export interface SubmissionReturn {
  readonly reason: string;
  readonly by: string;
  /** YYYY-MM-DD */
  readonly on: string;
}

export interface RoundsWriter {
  change(name: string, terms: RoundTerms): Promise<void>;
  returnSubmission(receipt: string, returned: SubmissionReturn): Promise<void>;
}
