/** Things by the department they belong to; departments and things in the order in which they come. */
export function byDepartment<T extends { readonly department: string }>(
  things: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const own = groups.get(thing.department);
    if (own) own.push(thing);
    else groups.set(thing.department, [thing]);
  }
  return groups;
}
