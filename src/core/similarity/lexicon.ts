/** A kind of government system: the words that name it, and the function words that betray it. */
export interface SystemKind {
  readonly kind: string;
  readonly synonyms: readonly string[];
  readonly cues: readonly string[];
}

/** What the library knows of the language; an official edits it as CSV, an adapter reads it. */
export interface Lexicon {
  readonly kinds: readonly SystemKind[];
  /** Words that most names carry and that tell systems apart from nothing (系统, 平台, 升级改造). */
  readonly boilerplate: readonly string[];
}

/** Cuts a text into words; comes from outside, so that the library needs no dictionary of its own. */
export type Segment = (text: string) => readonly string[];
