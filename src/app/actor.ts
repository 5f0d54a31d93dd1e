/** Who may act: the roles of accounts, the console of the machine, and `anyone` for what needs no account. */
export type Role =
  | 'department'
  | 'auditBureau'
  | 'office'
  | 'systemAdmin'
  | 'securityAdmin'
  | 'logAuditor'
  | 'console'
  | 'anyone';

/** A named person, or a program acting for one. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** The unit that a department's account belongs to; null for everybody else. */
  readonly department: string | null;
}

/** The command line: whoever may start programs on the machine of the register. */
export const CONSOLE: Actor = { name: '本机命令行', role: 'console', department: null };

/** What the program does by itself because a setting asked for it. */
export const STANDING_ORDER: Actor = { name: '定时任务', role: 'console', department: null };

/** What a unit of work does, as the audit trail records it: `action` is `<noun>.<verb>`, for example round.open. */
export interface Act {
  readonly actor: Actor;
  readonly action: string;
  /** What it is done to: a round, a department, a receipt. Never personal data. */
  readonly subject: string;
}
