interface Disposable {
  dispose(): unknown;
}

/** Owns what others must not forget; disposes it once, newest first. */
export class Disposables implements Disposable {
  readonly #owned: Disposable[] = [];
  #disposed = false;

  add<T extends Disposable>(thing: T): T {
    if (this.#disposed) thing.dispose();
    else this.#owned.push(thing);
    return thing;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;

    const failures: unknown[] = [];
    for (const thing of this.#owned.splice(0).reverse()) {
      try {
        thing.dispose();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some things did not dispose');
  }
}
