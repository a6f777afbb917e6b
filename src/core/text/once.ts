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
