import { Fault } from '../fault.js';

/** Letters (also Chinese), digits and . _ - @, so that a name can be typed, said and put in an address. */
const NAME = /^[\p{L}\p{Nd}][\p{L}\p{Nd}._@-]{1,39}$/u;

/** The name as it is stored, or what is wrong with it. */
export function checkName(name: string): string {
  const plain = name.normalize('NFKC').trim();
  if (!NAME.test(plain)) throw new Fault('bad-account-name', { account: plain.slice(0, 40) });
  return plain;
}
