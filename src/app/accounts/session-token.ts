import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits that a browser keeps in its cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/u.test(text);

/** What the register keeps of a token: of no use to whoever reads the database. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What a page sends beside the cookie. Only who can read our answers knows it; the cookie is out of its reach. */
export const csrfOfToken = (token: string): string =>
  createHmac('sha256', token).update('qingcha csrf').digest('base64url');
