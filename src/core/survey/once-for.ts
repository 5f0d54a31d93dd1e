/** Makes something of a thing the first time it is asked for, and forgets it with the thing. */
export function onceFor<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, Made>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const first = make(thing);
    made.set(thing, first);
    return first;
  };
}
