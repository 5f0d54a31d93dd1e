import type { Ports } from '../ports.js';

/** Who an account is, for what people read; a name that is no account stands for itself. */
export async function personNames({
  accounts,
}: Pick<Ports['register'], 'accounts'>): Promise<(account: string) => string> {
  const names = new Map((await accounts.all()).map(({ name, displayName }) => [name, displayName]));
  return (account) => names.get(account) ?? account;
}
