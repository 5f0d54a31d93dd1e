/** Part of a long list, and how long the whole of it is. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
}
