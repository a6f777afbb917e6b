/** What several rules ask of one thing, worked out once and kept as long as the thing is. */
export function once<T extends WeakKey, R>(work: (thing: T) => R): (thing: T) => R {
  const kept = new WeakMap<T, R>();
  return (thing) => {
    const known = kept.get(thing);
    if (known !== undefined) return known;
    const found = work(thing);
    kept.set(thing, found);
    return found;
  };
}

/** The same of a thing beside another, kept as long as both are. */
export function onceBeside<T extends WeakKey, U extends WeakKey, R>(work: (thing: T, other: U) => R): (thing: T, other: U) => R {
  const beside = once((thing: T) => once((other: U) => work(thing, other)));
  return (thing, other) => beside(thing)(other);
}
