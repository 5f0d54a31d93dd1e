import type { Waiver, WaiverDecision, WaiverStatus } from '../core/review/waiver.js';

/** Which waivers are wanted; what is left out matches every one. */
export interface WaiverQuery {
  readonly round?: string | undefined;
  readonly department?: string | undefined;
  readonly status?: WaiverStatus | undefined;
}

/** Requests for 暂缓整合 and waivers as they stand. */
export interface WaiversReader {
  /** In the order they were asked for. */
  list(query?: WaiverQuery): Promise<readonly Waiver[]>;
  find(id: number): Promise<Waiver | null>;
}

export interface WaiversWriter extends WaiversReader {
  add(waiver: Omit<Waiver, 'id'>): Promise<Waiver>;
  /** Replaces what may change: status, decision and the last day. What `find` gave here nobody else decides meanwhile. */
  decide(id: number, change: WaiverChange): Promise<void>;
}

export interface WaiverChange {
  readonly status: WaiverStatus;
  readonly decision: WaiverDecision;
  readonly expiresOn: string;
}
