import { Fault } from '../../app/fault.js';

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return '';
  if ('driverError' in error && error.driverError !== error) return codeOf(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
};

/** What the database says, as a fault a person can act on; anything unexpected stays as it is. */
export function faultOf(error: unknown, name: string): unknown {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  // A unique key that another program took between our reading and our writing is as good as a lock.
  if (/^SQLITE_(BUSY|LOCKED|CONSTRAINT_UNIQUE)|^23505$|^40P01$/.test(code))
    return new Fault('database-busy', {}, error);
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new Fault('database-damaged', { path: name }, error);
  if (name === 'PostgreSQL' && /^E[A-Z]+$|^08|^57P0[123]$/.test(code))
    return new Fault('database-unreachable', { reason: code }, error);
  // No such database, a wrong account or password, too many connections.
  if (/^3D000$|^28|^53300$/.test(code)) return new Fault('database-refused', { reason: code }, error);
  if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)|^E[A-Z]+$|^53100$|^25006$/.test(code)) {
    return new Fault('data-folder', { path: name, reason: code }, error);
  }
  return error;
}
