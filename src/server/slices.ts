/** How long work may hold the event loop before others get their turn. */
const longest = 8;

/**
 * For long work in pieces: answers a promise to wait for whenever a slice of time is used up, else nothing,
 * as waiting itself costs.
 */
export function inSlices(pause: () => Promise<void>): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longest) return undefined;
    return pause().then(() => {
      since = performance.now();
    });
  };
}
