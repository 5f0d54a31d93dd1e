/** A part of a long list, and how long it is. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}
