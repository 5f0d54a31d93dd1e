import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import type { Credentials, SealedFactor } from '../../app/credential-port.js';
import { Fault } from '../../app/fault.js';
import { FactorSafe } from './factor-safe.js';

/** Argon2id, its memory in KiB: 64 MiB and three passes take about 0.2 s of one core. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

const COST: PasswordCost = { memoryCost: 65_536, timeCost: 3 };
const RANDOM_COST: PasswordCost = { memoryCost: 4096, timeCost: 1 };
/** How a hash of that cost tells what it cost. */
const QUICK = `$m=${RANDOM_COST.memoryCost},t=${RANDOM_COST.timeCost},`;
/** Hashes at the same time; each holds one thread of the pool that also writes files. */
const AT_ONCE = 2;
/** More than these wait too long to be worth the wait: whoever comes then is asked to come again. */
const MOST_WAITING = 400;

const FACTOR = { issuer: 'Qingcha', algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
const BASE32 = /^[A-Z2-7]+=*$/u;

/** Passwords by Argon2id, codes by TOTP (RFC 6238, as every authenticator app speaks it). */
export class SlowCredentials implements Credentials {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  private readonly safe: FactorSafe;
  private decoy: Promise<string> | null = null;

  /** `keyFile` seals the secrets of authenticators. Tests hash fast. */
  constructor(
    keyFile: string,
    private readonly cost: PasswordCost = COST,
  ) {
    this.safe = new FactorSafe(keyFile);
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(plain(password), this.cost));
  }

  hashRandom(password: string): Promise<string> {
    return hash(plain(password), RANDOM_COST);
  }

  verify(hashed: string | null, password: string): Promise<boolean> {
    return this.inTurn(async () => {
      this.decoy ??= hash(randomUUID(), this.cost);
      const decoy = await this.decoy;
      const isRight = await verify(hashed ?? decoy, plain(password));
      if (hashed?.includes(QUICK)) await verify(decoy, plain(password));
      return hashed !== null && isRight;
    });
  }

  newFactor(owner: string): ReturnType<Credentials['newFactor']> {
    const secret = new Secret({ size: SECRET_BYTES });
    const uri = new TOTP({ ...FACTOR, secret, label: owner }).toString();
    return { secret: secret.base32, uri, sealed: this.safe.seal(secret.base32, owner) };
  }

  factorStep({ owner, sealed }: SealedFactor, code: string, now: string): number | null {
    const timestamp = Date.parse(now);
    const totp = new TOTP({ ...FACTOR, secret: Secret.fromBase32(this.safe.open(sealed, owner)) });
    const delta = totp.validate({ token: code.trim(), timestamp, window: 1 });
    return delta === null ? null : totp.counter({ timestamp }) + delta;
  }

  canOpen({ owner, sealed }: SealedFactor): boolean {
    return this.safe.tryOpen(sealed, owner) !== null;
  }

  resealed({ owner, sealed }: SealedFactor): string | null {
    return BASE32.test(sealed) ? this.safe.seal(sealed, owner) : null;
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
