import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../app/fault.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets of authenticators with a key that stands in a file beside the database, never in it: whoever copies
 * the database alone cannot make codes. A sealed text names its cipher and its key, and is good for one account only.
 */
export class FactorSafe {
  private known: Buffer | null = null;

  constructor(private readonly path: string) {}

  seal(secret: string, owner: string): string {
    const key = this.key() ?? this.newKey();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    const content = Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    return `${CIPHER}:${idOf(key)}:${content.toString('base64url')}`;
  }

  /** `null` when the key is not there, is another one, or the text belongs to another account. */
  tryOpen(text: string, owner: string): string | null {
    const [name, id, content = ''] = text.split(':');
    const key = this.key();
    if (!key || name !== CIPHER || id !== idOf(key)) return null;
    const bytes = Buffer.from(content, 'base64url');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const secret = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([secret, decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  open(text: string, owner: string): string {
    const secret = this.tryOpen(text, owner);
    if (secret === null) throw new Fault('factor-key');
    return secret;
  }

  private key(): Buffer | null {
    if (this.known) return this.known;
    if (!existsSync(this.path)) return null;
    const key = Buffer.from(readFileSync(this.path, 'utf8').trim(), 'base64');
    if (key.length !== KEY_BYTES) throw new Fault('factor-key');
    return (this.known = key);
  }

  /** Durable before anything is sealed with it; when two programs make one at the same moment, the first stands. */
  private newKey(): Buffer {
    mkdirSync(dirname(this.path), { recursive: true });
    const unfinished = `${this.path}.${randomBytes(6).toString('hex')}.part`;
    const file = openSync(unfinished, 'wx', 0o600);
    try {
      writeSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    try {
      linkSync(unfinished, this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(unfinished);
    }
    const key = this.key();
    if (!key) throw new Fault('factor-key');
    return key;
  }
}

/** Tells which key a text was sealed with, and nothing about the key. */
const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 8);
