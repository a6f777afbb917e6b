/** Addresses nearest to another first: those that share more leading folders with it. Otherwise in the order given. */
export function nearestFirst<T extends { readonly uri: string }>(places: readonly T[], near: string | undefined): T[] {
  const shared = (uri: string) => (near ? sharedSegments(uri, near) : 0);
  return places.toSorted((a, b) => shared(b.uri) - shared(a.uri));
}

function sharedSegments(a: string, b: string): number {
  const others = b.split('/');
  const parts = a.split('/');
  const first = parts.findIndex((part, index) => part !== others[index]);
  return first === -1 ? parts.length : first;
}

/** A path as a link in another file writes it. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  const differ = parts.findIndex((part, index) => part !== folders[index] || index === parts.length - 1);
  return [...folders.slice(differ).map(() => '..'), ...parts.slice(differ)].join('/');
}
