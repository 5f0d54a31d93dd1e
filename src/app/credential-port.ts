/** The key of the authenticators' secrets, inside the data folder; never in the database, never in a backup. */
export const FACTOR_KEY_FILE = 'factor.key';

/** A second factor as the register keeps it: sealed, for its account alone. */
export interface SealedFactor {
  readonly owner: string;
  readonly sealed: string;
}

/** What signing in needs of cryptography. */
export interface Credentials {
  /** A slow, salted hash; few run at once, so that a flood of sign-ins does not stop other work. */
  hash(password: string): Promise<string>;
  /** Of a random password of 80 bits or more, which no machine guesses: a quick hash will do. */
  hashRandom(password: string): Promise<string>;
  /** Takes as long for no account (`null`) and for a quick hash as for any other: nobody hears which it was. */
  verify(hash: string | null, password: string): Promise<boolean>;
  /** A fresh secret for an authenticator, the address that its QR code holds, and the secret as it is kept. */
  newFactor(owner: string): { readonly secret: string; readonly uri: string; readonly sealed: string };
  /** The time step that a six-digit code belongs to (one step of tolerance); `null` when it is wrong. */
  factorStep(factor: SealedFactor, code: string, now: string): number | null;
  /** Whether the key that the secret was sealed with is here. */
  canOpen(factor: SealedFactor): boolean;
  /** For a secret that was stored before secrets were sealed; `null` when it is sealed already. */
  resealed(factor: SealedFactor): string | null;
}
