import type { Role } from './actor.js';

/** Accounts and their sessions, as use cases know them. All times are ISO 8601 in UTC. */

/** What an account may be granted; `console` and `anyone` are no accounts. */
export type AccountRole = Exclude<Role, 'console' | 'anyone'>;

/** 三员分立, or one administrator for all three; chosen once, at the set-up. */
export type AdministrationMode = 'separated' | 'single';

export interface Account {
  readonly id: number;
  readonly name: string;
  readonly displayName: string;
  /** The unit whose data it sees; only for the role `department`. */
  readonly department: string | null;
  /** `null`: it may sign in and do nothing, until the security administrator grants a role. */
  readonly role: AccountRole | null;
  /** What the system administrator asks the security administrator to grant. */
  readonly proposedRole: AccountRole | null;
  readonly isDisabled: boolean;
  readonly passwordHash: string;
  readonly passwordSetAt: string;
  /** A one-time password is refused after this; `null` for a password its owner chose. */
  readonly oneTimeUntil: string | null;
  /** Confirmed secret of the second factor, sealed. */
  readonly secondFactor: string | null;
  /** Secret that was shown and not yet confirmed, sealed. */
  readonly pendingFactor: string | null;
  /** Time step of the last code accepted: an older or equal one is a replay. */
  readonly lastFactorStep: number;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
}

export type NewAccount = Omit<
  Account,
  'id' | 'isDisabled' | 'secondFactor' | 'pendingFactor' | 'lastFactorStep' | 'lastSignInAt'
>;
export type AccountChange = Partial<Omit<Account, 'id' | 'name' | 'createdAt'>>;

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export interface AccountSession {
  readonly tokenHash: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly account: Account;
}

/** Wrong attempts to sign in under a name, whether or not such an account exists. */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: string;
}

/** An attempt at `now` is evaluated unless `most` have been later than `since`. */
export interface AttemptLimits {
  readonly now: string;
  readonly most: number;
  readonly since: string;
}

export interface AccountReader {
  /** Is there any account? Until then the server trusts this machine. */
  exist(): Promise<boolean>;
  /** `null` until the set-up is done. */
  mode(): Promise<AdministrationMode | null>;
  all(): Promise<readonly Account[]>;
  /** Names are compared without regard to case and width. */
  find(name: string): Promise<Account | null>;
  session(tokenHash: string): Promise<AccountSession | null>;
  attempts(name: string): Promise<Attempts>;
  /** Hashes of earlier passwords, newest first. */
  passwordHistory(account: number, limit: number): Promise<readonly string[]>;
}

export interface AccountWriter extends AccountReader {
  /** The first choice stands, and is returned. */
  chooseMode(mode: AdministrationMode, at: string): Promise<AdministrationMode>;
  /** The mode, held so that two changes of who administers take turns. */
  lockMode(): Promise<AdministrationMode | null>;
  /** Fails with `account-exists` when the name is taken. */
  add(account: NewAccount): Promise<Account>;
  change(account: number, change: AccountChange): Promise<void>;
  rememberPassword(account: number, hash: string, at: string): Promise<void>;
  startSession(account: number, tokenHash: string, at: string): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** Ends every session of the account but the one named. */
  endSessions(account: number, except?: string): Promise<void>;
  /** Counts an attempt in one statement; false, and not counted, when there were too many. */
  countAttempt(name: string, limits: AttemptLimits): Promise<boolean>;
  /** Takes back one attempt that was no failure. */
  forgiveAttempt(name: string): Promise<void>;
  forgetFailures(name: string): Promise<void>;
  /** Removes sessions not used since, and attempts older than, these times. */
  sweep(before: { readonly sessions: string; readonly attempts: string }): Promise<void>;
}

/** The comparable form of an account's name: 管理员A, ＡＤＭＩＮ and admin differ from nobody by case or width. */
export const accountKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
