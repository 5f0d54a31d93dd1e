import { examine } from '../../app/doctor.js';
import { withAssembly } from '../session.js';
import { print } from '../terminal.js';

const INTEGRITY_FAILURE = 4;
const MARKS = { ok: '✓', warning: '!', error: '✗' } as const;

/** Looks at everything a register rests on, and says what to do about it. */
export async function doctorCommand(options: {
  readonly json?: boolean;
  readonly db?: string;
}): Promise<void> {
  await withAssembly(options.db, async (ports) => {
    const things = await examine(ports);
    if (options.json) print(JSON.stringify(things));
    else
      for (const { status, message, advice } of things)
        print(`${MARKS[status]} ${message}。${advice ? `${advice}。` : ''}`);
    if (things.some(({ status }) => status === 'error')) process.exitCode = INTEGRITY_FAILURE;
  });
}
