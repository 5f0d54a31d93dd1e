import type { Role } from './actor.js';

/**
 * A view of the register under a name: the parameters that a page of systems is asked with (text, department, answers,
 * columns, sort, order). It names no round, so that it serves the next one too.
 */
export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  /** The account that saved it; it alone may change it. */
  readonly owner: string;
  /** The owner's role: those who see it when it is shared. */
  readonly side: Role;
  readonly isShared: boolean;
}

/** What its owner may change. */
export type ViewContent = Pick<SavedView, 'name' | 'query' | 'isShared'>;

export interface ViewsReader {
  /** What this account saved and what others of its role share, by name. */
  visible(owner: string, side: Role): Promise<readonly SavedView[]>;
  find(id: number): Promise<SavedView | null>;
}

export interface ViewsWriter extends ViewsReader {
  /** `null` where the owner has a view of that name. */
  add(view: Omit<SavedView, 'id'>): Promise<SavedView | null>;
  /** False where the owner has another view of that name. */
  change(id: number, content: ViewContent): Promise<boolean>;
  remove(id: number): Promise<void>;
}
