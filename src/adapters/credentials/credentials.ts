import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import type { Credentials } from '../../app/credential-port.js';
import { Fault } from '../../app/fault.js';

/** Argon2id, its memory in KiB: 64 MiB and three passes take about 0.2 s of one core. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

const COST: PasswordCost = { memoryCost: 65_536, timeCost: 3 };
const RANDOM_COST: PasswordCost = { memoryCost: 4096, timeCost: 1 };
/** Hashes at the same time; each holds one thread of the pool that also writes files. */
const AT_ONCE = 2;
/** More than these wait too long to be worth the wait: whoever comes then is asked to come again. */
const MOST_WAITING = 400;

const FACTOR = { issuer: 'Qingcha', algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;

/** Passwords by Argon2id, codes by TOTP (RFC 6238, as every authenticator app speaks it). */
export class SlowCredentials implements Credentials {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Tests hash fast. */
  constructor(private readonly cost: PasswordCost = COST) {}

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(plain(password), this.cost));
  }

  hashRandom(password: string): Promise<string> {
    return hash(plain(password), RANDOM_COST);
  }

  verify(hashed: string, password: string): Promise<boolean> {
    return this.inTurn(() => verify(hashed, plain(password)));
  }

  newFactor(account: string): { readonly secret: string; readonly uri: string } {
    const secret = new Secret({ size: SECRET_BYTES });
    const uri = new TOTP({ ...FACTOR, secret, label: account }).toString();
    return { secret: secret.base32, uri };
  }

  factorStep(secret: string, code: string, now: string): number | null {
    const timestamp = Date.parse(now);
    const totp = new TOTP({ ...FACTOR, secret: Secret.fromBase32(secret) });
    const delta = totp.validate({ token: code.trim(), timestamp, window: 1 });
    return delta === null ? null : totp.counter({ timestamp }) + delta;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) throw new Fault('too-busy');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running++;
    try {
      return await work();
    } finally {
      // The place goes straight to whoever waits longest.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}

/** One password, however the keyboard composed its characters. */
const plain = (password: string): string => password.normalize('NFKC');
