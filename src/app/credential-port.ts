/** What signing in needs of cryptography. */
export interface Credentials {
  /** A slow, salted hash; few run at once, so that a flood of sign-ins does not stop other work. */
  hash(password: string): Promise<string>;
  /** Of a random password of 80 bits or more, which no machine guesses: a quick hash will do. */
  hashRandom(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
  /** A fresh secret for an authenticator, and the address that its QR code holds. */
  newFactor(account: string): { readonly secret: string; readonly uri: string };
  /** The time step that a six-digit code belongs to (one step of tolerance); `null` when it is wrong. */
  factorStep(secret: string, code: string, now: string): number | null;
}
