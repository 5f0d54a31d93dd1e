import { Fault } from './fault.js';

const DISK = /^E(?:NOSPC|DQUOT|ACCES|PERM|ROFS|IO|MFILE)$/u;

/** A full, read-only or failing disk as a fault a person can act on; `folder` where the system names no path. */
export function diskFault(error: unknown, folder: string): Fault | null {
  const { code, path = folder } = (error ?? {}) as { readonly code?: unknown; readonly path?: string };
  if (typeof code !== 'string' || !DISK.test(code)) return null;
  return new Fault('data-folder', { path, reason: code }, error);
}
