import { type FoundAndSystems, findingsInMemory } from './findings-read-later.js';
import type { Ports, Run } from './ports.js';
import { ACTS_BESIDE_FINDINGS } from './trail-actions.js';

/**
 * Keeps what the run that was asked for last found, and the systems of its round, from one question to the next: reading
 * them takes a second for ten thousand. Every act is in the trail, so the register is asked for the last one that may
 * have changed them: what was handed in, taken out or, of a person, erased since is never answered from memory.
 */
export class FoundKeeper {
  private kept: { readonly of: string; readonly found: Promise<FoundAndSystems> } | null = null;

  constructor(private readonly ports: Pick<Ports, 'register'>) {}

  async found(run: Run): Promise<FoundAndSystems> {
    const of = `${run.id} ${await this.ports.register.trail.latestBut(ACTS_BESIDE_FINDINGS)}`;
    if (this.kept?.of !== of) this.kept = { of, found: this.read(run) };
    return this.kept.found;
  }

  private async read(run: Run): Promise<FoundAndSystems> {
    try {
      return await findingsInMemory(run, this.ports);
    } catch (error) {
      this.kept = null;
      throw error;
    }
  }
}
