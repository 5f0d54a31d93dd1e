import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { SlowCredentials } from './credentials.js';

const FAST = { memoryCost: 1024, timeCost: 1 };
const NOW = '2018-01-02T03:04:05.000Z';

let folder: string;
let key: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingcha-factor-'));
  key = join(folder, 'data', 'factor.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(NOW) });

it('keeps secrets of authenticators sealed, with a key that only this user may read', () => {
  const credentials = new SlowCredentials(key, FAST);
  const { secret, sealed } = credentials.newFactor('root');
  expect(sealed).toMatch(/^aes-256-gcm:[0-9a-f]{8}:[\w-]+$/u);
  expect(sealed).not.toContain(secret);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  // Another program with the same folder opens it, and the next secret is sealed with the same key.
  const again = new SlowCredentials(key, FAST);
  expect(again.factorStep({ owner: 'root', sealed }, codeOf(secret), NOW)).toBe(
    Math.floor(Date.parse(NOW) / 30_000),
  );
  expect(again.factorStep({ owner: 'root', sealed }, '000000', NOW)).toBeNull();
  expect(again.newFactor('root').sealed.split(':')[1]).toBe(sealed.split(':')[1]);
});

it('opens nothing for another account, of another text, or without the key it was sealed with', () => {
  const credentials = new SlowCredentials(key, FAST);
  const { sealed } = credentials.newFactor('root');
  expect(credentials.canOpen({ owner: 'root', sealed })).toBe(true);
  expect(credentials.canOpen({ owner: 'other', sealed })).toBe(false);
  for (let place = sealed.length - 40; place < sealed.length; place++) {
    const forged = sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1);
    // The last characters may hold no bit of the content.
    if (Buffer.from(forged, 'base64url').equals(Buffer.from(sealed, 'base64url'))) continue;
    expect([place, credentials.canOpen({ owner: 'root', sealed: forged })]).toEqual([place, false]);
  }
  renameSync(key, `${key}.away`);
  const without = new SlowCredentials(key, FAST);
  expect(without.canOpen({ owner: 'root', sealed })).toBe(false);
  expect(() => without.factorStep({ owner: 'root', sealed }, '000000', NOW)).toThrow('factor.key');
  const { sealed: other } = without.newFactor('root');
  expect(without.canOpen({ owner: 'root', sealed })).toBe(false);
  renameSync(`${key}.away`, key);
  expect(new SlowCredentials(key, FAST).canOpen({ owner: 'root', sealed: other })).toBe(false);
  writeFileSync(key, 'short');
  chmodSync(key, 0o600);
  expect(() => new SlowCredentials(key, FAST).newFactor('root')).toThrow('factor.key');
  expect(readFileSync(key, 'utf8')).toBe('short');
});

it('seals a secret that was stored as it is, and no other', () => {
  const credentials = new SlowCredentials(key, FAST);
  const secret = new Secret({ size: 20 }).base32;
  const sealed = credentials.resealed({ owner: 'root', sealed: secret }) ?? '';
  expect(credentials.factorStep({ owner: 'root', sealed }, codeOf(secret), NOW)).not.toBeNull();
  expect(credentials.resealed({ owner: 'root', sealed })).toBeNull();
});

it('compares passwords, also of nobody and of one-time passwords, at the same cost', async () => {
  const slow = { memoryCost: 16_384, timeCost: 2 };
  const credentials = new SlowCredentials(key, slow);
  const [chosen, oneTime] = [await credentials.hash('Ａ-b'), await credentials.hashRandom('Ａ-b')];
  for (const hash of [chosen, oneTime])
    expect([await credentials.verify(hash, 'A-b'), await credentials.verify(hash, 'x')]).toEqual([
      true,
      false,
    ]);
  expect(await credentials.verify(null, 'A-b')).toBe(false);
  const cost = async (hash: string | null) => {
    const { user, system } = process.cpuUsage();
    for (let time = 0; time < 5; time++) await credentials.verify(hash, 'wrong');
    const used = process.cpuUsage({ user, system });
    return used.user + used.system;
  };
  const costs = [await cost(chosen), await cost(oneTime), await cost(null)];
  // A quick hash alone would be a tenth of it.
  expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(3);
});
