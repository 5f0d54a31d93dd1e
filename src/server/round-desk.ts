import { Inject, Injectable } from '@nestjs/common';
import type { Assembly } from '../assemble.js';
import type { Ports } from '../app/ports.js';
import { type Answered, type Asked, type WholeRoundRead, readWholeRound } from '../app/whole-rounds.js';
import { PORTS } from './ports-token.js';

/** Up to this many systems a round is read here, in a third of a second: another process takes longer to start. */
const SMALL = 500;

/** Reads whole rounds without holding up whoever asks for something else. */
@Injectable()
export class RoundDesk {
  constructor(@Inject(PORTS) private readonly assembly: Assembly) {}

  async read<Read extends WholeRoundRead>(
    read: Read,
    asked: Asked<Read>,
    ports: Ports,
  ): Promise<Answered<Read>> {
    const { total } = await ports.register.querySystems({ round: asked.round, offset: 0, limit: 1 });
    if (total > SMALL) return this.assembly.wholeRounds.read(read, asked, ports.actor);
    return readWholeRound(read, asked, { ...ports, policyText: this.assembly.policyText });
  }
}
