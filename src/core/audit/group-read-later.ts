import { Latest } from '../survey/latest.js';
import type { DuplicateGroup, GroupPair } from './rule.js';

const LATEST = new Latest<GroupReadLater, DuplicateGroup>();

/** A group whose pairs are read when they are asked for, and kept by nobody; see `SystemReadLater`. */
export class GroupReadLater implements DuplicateGroup {
  readonly id: string;
  readonly rule: string;
  readonly members: readonly string[];
  readonly survivor: string;
  readonly survivorReasons: readonly string[];
  readonly #read: () => DuplicateGroup;

  constructor(
    { id, rule, members, survivor, survivorReasons }: Omit<DuplicateGroup, 'pairs'>,
    read: () => DuplicateGroup,
  ) {
    this.id = id;
    this.rule = rule;
    this.members = members;
    this.survivor = survivor;
    this.survivorReasons = survivorReasons;
    this.#read = read;
  }

  get pairs(): readonly GroupPair[] {
    return LATEST.of(this, this.#read).pairs;
  }

  toJSON(): DuplicateGroup {
    return LATEST.of(this, this.#read);
  }
}

/** The group with its pairs. */
export const readGroup = (group: DuplicateGroup): DuplicateGroup =>
  group instanceof GroupReadLater ? group.toJSON() : group;
