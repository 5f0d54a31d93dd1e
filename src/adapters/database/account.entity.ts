import { EntitySchema } from 'typeorm';
import { id, integer, optionalText, references, text } from './column-kinds.js';

/** People who may sign in. `nameKey` is the name without case and width. */
export const AccountSchema = new EntitySchema({
  name: 'account',
  columns: {
    id,
    name: text,
    nameKey: { ...text, unique: true },
    displayName: text,
    department: optionalText,
    role: optionalText,
    proposedRole: optionalText,
    isDisabled: integer,
    passwordHash: text,
    passwordSetAt: text,
    oneTimeUntil: optionalText,
    secondFactor: optionalText,
    pendingFactor: optionalText,
    lastFactorStep: integer,
    createdAt: text,
    lastSignInAt: optionalText,
  },
});

/** Earlier passwords, so that one is not taken again. */
export const PasswordHistorySchema = new EntitySchema({
  name: 'password_history',
  columns: { id, accountId: references('account'), hash: text, setAt: text },
  indices: [{ columns: ['accountId'] }],
});

/** Browsers signed in, by the SHA-256 of their token. */
export const SessionSchema = new EntitySchema({
  name: 'session',
  columns: {
    id,
    tokenHash: { ...text, unique: true },
    accountId: references('account'),
    startedAt: text,
    seenAt: text,
  },
  indices: [{ columns: ['accountId'] }],
});

/** Wrong attempts by name, of names that exist and names that do not. */
export const SignInAttemptSchema = new EntitySchema({
  name: 'sign_in_attempt',
  columns: { id, nameKey: { ...text, unique: true }, failures: integer, lastAt: text },
});

/** One row, written by the set-up. */
export const AdministrationSchema = new EntitySchema({
  name: 'administration',
  columns: { id, mode: text, chosenAt: text },
});

export const ACCOUNT_TABLES = [
  AccountSchema,
  PasswordHistorySchema,
  SessionSchema,
  SignInAttemptSchema,
  AdministrationSchema,
];
