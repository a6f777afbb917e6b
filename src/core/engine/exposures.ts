import type { Summary } from '../catalog/summary.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Files } from '../ports.ts';
import type { Exposure, Exposures, KeepOut } from '../rules/rule.ts';
import { keepOut, type Surroundings } from './keep-out.ts';

/** Private artifacts that git would take, or has: asked for in bulk, and remembered until told otherwise. */
export class KnownExposures implements Exposures {
  readonly #files: Files;
  readonly #around: Surroundings;
  readonly #known = new Map<string, Exposure | undefined>();

  constructor(files: Files, around: Surroundings) {
    this.#files = files;
    this.#around = around;
  }

  of(path: string): Exposure | undefined {
    return this.#known.get(path);
  }

  forget(path: string): void {
    this.#known.delete(path);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  /** Ask what git makes of those that are private and not known yet. */
  async resolve(summaries: Iterable<Summary>): Promise<void> {
    const wanted = [...summaries].filter((summary) => summary.private && !this.#known.has(summary.path));
    if (wanted.length === 0) return;
    const views = (await this.#files.git?.(wanted.map(({ path }) => path))) ?? [];
    for (const [index, summary] of wanted.entries()) {
      const view = views[index];
      const kind = this.#around.catalog.kindOf(summary);
      const isExposed = view !== undefined && kind !== undefined && (view.tracked || !view.ignored);
      const way = isExposed && !view.tracked ? { keepOut: await keepOut(this.#around, summary.path, kind) } : {};
      this.#known.set(summary.path, isExposed ? { ...view, ...way } : undefined);
    }
  }

  /** How an artifact of a kind that is not there yet would be kept out of git; undefined where git would not take it. */
  async keepOutOf(path: string, kind: Kind): Promise<KeepOut | undefined> {
    const [view] = (await this.#files.git?.([path])) ?? [];
    return view && !view.ignored ? keepOut(this.#around, path, kind) : undefined;
  }
}
