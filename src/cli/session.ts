import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Assembly, assemble } from '../assemble.js';
import { PASSWORD_PROFILES, type PasswordProfileId } from '../app/accounts/password-profile.js';
import { Fault } from '../app/fault.js';
import { findPack } from '../app/find-pack.js';
import type { RoundRequest } from '../app/resolve-round.js';
import { readSettings } from '../app/settings.js';
import type { Pack } from '../core/packs/pack.js';
import { TerminalProgress } from './terminal.js';

const PROFILES = Object.keys(PASSWORD_PROFILES) as readonly PasswordProfileId[];

/** Options every verb takes that touches the register. */
export interface CommonOptions extends RoundRequest {
  readonly pack: string;
  readonly db?: string;
  readonly json?: boolean;
}

export interface Session {
  readonly ports: Assembly;
  readonly pack: Pack;
  readonly progress: TerminalProgress;
}

/** Where the register lies: `--db FILE` moves the data folder beside that file. */
export function locate(db: string | undefined): {
  readonly dataFolder: string;
  readonly databaseFile: string;
  readonly databaseUrl: string;
  readonly passwordProfile: PasswordProfileId;
  readonly needsSecondFactor: boolean;
} {
  const settings = readSettings(process.env);
  const dataFolder = db === undefined ? settings.QINGCHA_DATA : dirname(db);
  return {
    dataFolder,
    databaseFile: db ?? join(dataFolder, 'qingcha.sqlite'),
    databaseUrl: db === undefined ? settings.DATABASE_URL : '',
    passwordProfile: oneOf('QINGCHA_PASSWORD_PROFILE', settings.QINGCHA_PASSWORD_PROFILE, PROFILES),
    needsSecondFactor:
      oneOf('QINGCHA_SECOND_FACTOR', settings.QINGCHA_SECOND_FACTOR, ['optional', 'administrators']) ===
      'administrators',
  };
}

/** Opens the register for a verb that needs no pack, and closes it whatever happens. */
export async function withAssembly(
  db: string | undefined,
  work: (ports: Assembly) => Promise<void>,
): Promise<void> {
  const ports = await assemble(locate(db));
  try {
    await work(ports);
  } finally {
    await ports.close();
  }
}

/** Opens the register for one command and closes it whatever happens. */
export async function withSession(
  options: CommonOptions,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const pack = await findPack(options.pack, (path) => readFile(path, 'utf8'));
  const ports = await assemble(locate(options.db));
  const progress = new TerminalProgress();
  try {
    await work({ ports, pack, progress });
  } finally {
    progress.stop();
    await ports.close();
  }
}

/** An option with few values. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Fault('bad-option', { option, value, allowed: allowed.join('、') });
  return found;
}
