import type { Signer } from '../../core/review/review-step.js';
import { type Actor, CONSOLE } from '../actor.js';
import { Fault } from '../fault.js';

/**
 * Who signs a step: the account that acts, or at the console a person named with the command. Programs and
 * machines decide nothing, so the console without a name is refused.
 */
export function signerOf(actor: Actor, named?: string): Signer {
  const { role, department } = actor;
  if (role === 'department' || role === 'auditBureau' || role === 'office')
    return { name: actor.name, party: role, department };
  if (role !== 'console') throw new Fault('not-found');
  const name = named?.trim() || (actor.name === CONSOLE.name ? '' : actor.name);
  if (!name) throw new Fault('name-required');
  return { name, party: 'console', department: null };
}
