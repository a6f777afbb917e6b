/**
 * Work that many may ask for at once: whoever asks gets an answer that was begun after they asked, and however many ask, one
 * runs and one waits.
 */
export function sharing<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined;
  let waiting: Promise<T> | undefined;

  return () => {
    if (waiting) return waiting;
    if (!running) return start();
    waiting = running.then(start);
    return waiting;
  };

  function start(): Promise<T> {
    waiting = undefined;
    const answer = work();
    const end: Promise<unknown> = answer
      .catch(() => undefined)
      .then(() => {
        if (running === end) running = undefined;
      });
    running = end;
    return answer;
  }
}
