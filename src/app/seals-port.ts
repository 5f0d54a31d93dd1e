import type { SurveyedSystem } from '../core/survey/system.js';

/** A stamped scan, tied to the exact content that it confirms. */
export interface SealScan {
  readonly receipt: string;
  /** SHA-256 of the canonical content of that version. */
  readonly content: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly attachedBy: string;
  readonly attachedAt: string;
}

export interface SealReader {
  /** The systems of one version as they were submitted, also when a later one has replaced them. */
  systemsOf(receipt: string): Promise<readonly SurveyedSystem[]>;
  scans(receipt: string): Promise<readonly SealScan[]>;
}

export interface SealWriter {
  /** The same scan of the same version is kept once. */
  attach(scan: SealScan): Promise<void>;
}
