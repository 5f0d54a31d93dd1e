/**
 * What an answer says about one prong of a rule: it holds, it does not, nobody answered, or the answer is
 * too coarse to tell (a year where months decide).
 */
export type Truth = 'yes' | 'no' | 'blank' | 'vague';

export const truthOf = (holds: boolean | undefined): Truth =>
  holds === undefined ? 'vague' : holds ? 'yes' : 'no';

/** Judges an answer, or reports it blank. */
export function ask<T>(value: T | undefined, holds: (value: T) => boolean | undefined): Truth {
  return value === undefined ? 'blank' : truthOf(holds(value));
}

/** Either prong suffices; one known answer settles it, a coarse one does not. */
export function either(...prongs: readonly Truth[]): Truth {
  if (prongs.includes('yes')) return 'yes';
  if (prongs.includes('vague')) return 'vague';
  return prongs.includes('no') ? 'no' : 'blank';
}

/** Every prong is needed; one known "no" settles it. */
export function all(...prongs: readonly Truth[]): Truth {
  if (prongs.includes('no')) return 'no';
  if (prongs.includes('vague')) return 'vague';
  return prongs.includes('blank') ? 'blank' : 'yes';
}

/** Either prong suffices, and only every prong known to fail denies it: a blank one could still decide. */
export function anyOf(...prongs: readonly Truth[]): Truth {
  if (prongs.includes('yes')) return 'yes';
  if (prongs.includes('vague')) return 'vague';
  return prongs.includes('blank') ? 'blank' : 'no';
}
