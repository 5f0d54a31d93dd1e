/** Crockford's base 32: no letter that is taken for a digit or spells a word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** The first 60 bits of a SHA-256 (hex) as three groups of four: short enough to read over the telephone. */
export function sealCode(sha256: string): string {
  let bits = BigInt(`0x${sha256.slice(0, 15)}`);
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code = (ALPHABET[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return (code.match(new RegExp(`.{${GROUP}}`, 'gu')) ?? []).join('-');
}

/** What the QR code on a page says: enough to check the page without the register. */
export const sealText = (receipt: string, sha256: string): string => `QINGCHA1 ${receipt} ${sha256}`;
