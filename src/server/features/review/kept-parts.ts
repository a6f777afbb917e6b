import { readParts, type ReviewParts } from '../../../core/engine/review.ts';
import { isChange } from '../../../core/review/change.ts';
import type { Ground } from './grounds.ts';

/** What parts are read from; as long as it is the same, so are they. */
export interface Basis {
  /** Where all branches are, as a word that changes with it. */
  readonly commits: string;
  /** Another branch than the one that is checked out. */
  readonly other: string | undefined;
  readonly base: string | undefined;
  readonly engine: number;
}

/** The parts of one review: only what something changed in is read again. */
export class KeptParts {
  readonly #ground: Ground;
  readonly #turn: () => Promise<void> | undefined;
  #kept: { readonly basis: Basis; readonly parts: ReviewParts } | undefined;

  /** `turn`: whether others are to have theirs. */
  constructor(ground: Ground, turn: () => Promise<void> | undefined) {
    this.#ground = ground;
    this.#turn = turn;
  }

  /** What they were read from last. */
  get basis(): Basis | undefined {
    return this.#kept?.basis;
  }

  /** Read everything anew the next time. */
  forget(): void {
    this.#kept = undefined;
  }

  /** Undefined where there is no checklist. */
  async read(basis: Basis): Promise<ReviewParts | undefined> {
    const known = this.#kept;
    // Why there is no change may be gone without a commit that moved: a remote was fetched, or the file of a lock deleted.
    const sameChange = known && isSameChange(known.basis, basis) && isChange(known.parts.change);
    if (sameChange && known.basis.engine === basis.engine) return known.parts;
    const { root, prefix, repository } = this.#ground;
    const { other: head, base } = basis;
    const question = {
      engine: root.engine,
      prefix,
      repository,
      turn: this.#turn,
      ...(head === undefined ? {} : { head }),
      ...(base === undefined ? {} : { base }),
    };
    const parts = await readParts(question, sameChange ? known.parts : undefined);
    this.#kept = parts && { basis, parts };
    return parts;
  }

  /** The same, with what is not committed as of now: nobody tells of that, so that it is counted each time. */
  async readNow(basis: Basis): Promise<ReviewParts | undefined> {
    const before = this.#kept?.parts.change;
    const parts = await this.read(basis);
    const { repository } = this.#ground;
    if (!parts || parts.change !== before || !isChange(before) || basis.other !== undefined || 'reason' in repository) return parts;
    const uncommitted = await repository.uncommitted();
    if (uncommitted === before.uncommitted) return parts;
    const counted = { ...parts, change: { ...before, uncommitted } };
    this.#kept = { basis, parts: counted };
    return counted;
  }
}

const isSameChange = (a: Basis, b: Basis): boolean => a.commits === b.commits && a.base === b.base && a.other === b.other;
