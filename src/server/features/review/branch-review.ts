import type { ReviewParts } from '../../../core/engine/review.ts';
import { isChange } from '../../../core/review/change.ts';
import { reviewName, type Head } from '../../../core/review/repository.ts';
import type { ReviewState } from '../../../core/review/state.ts';
import type { Ground } from './grounds.ts';
import { KeptParts } from './kept-parts.ts';
import { sharing } from './sharing.ts';

/** Where a review stands: what it is of, what is looked at, and what was said of it. */
export interface Standing {
  /** Absent where no branch is checked out, or nothing is known of any. */
  readonly branch: string | undefined;
  /** Whether it is another branch than the one that is checked out. */
  readonly isOther: boolean;
  /** The name it is kept under. */
  readonly keptAs: string;
  readonly state: ReviewState;
  readonly parts: ReviewParts;
}

interface Surroundings {
  /** Grows with every change of the root's files. */
  readonly engineVersion: () => number;
  /** Whether others are to have their turn. */
  readonly turn: () => Promise<void> | undefined;
}

/** The review of one branch of a repository: worked out when it is asked for, and only what something changed in. */
export class BranchReview {
  readonly #ground: Ground;
  readonly #head: string | undefined;
  readonly #engineVersion: () => number;
  readonly #parts: KeptParts;
  #last: Standing | undefined;

  /** `head`: another branch than the one that is checked out. */
  constructor(ground: Ground, head: string | undefined, { engineVersion, turn }: Surroundings) {
    this.#ground = ground;
    this.#head = head;
    this.#engineVersion = engineVersion;
    this.#parts = new KeptParts(ground, turn);
  }

  /** The answer given last: what the person looks at who does something to it. */
  get last(): Standing | undefined {
    return this.#last;
  }

  /** Look whether anything changed; undefined where there is no checklist. Asked in parallel, it is done once. */
  readonly ask: () => Promise<Standing | undefined> = sharing(async () => {
    const { head, commits } = await this.#commits();
    const other = this.#head === head.branch ? undefined : this.#head;
    const branch = other ?? head.branch;
    const keptAs = reviewName(other === undefined ? head : { branch: other });
    const state = await this.#ground.store.read(keptAs);
    const parts = await this.#parts.readNow({ commits, other, base: this.#base(state), engine: this.#engineVersion() });
    this.#last = parts && { branch, isOther: other !== undefined, keptAs, state, parts };
    return this.#last;
  });

  /** Change what is kept, in the light of what was answered last; where the change to look at is another one then, it is read. */
  async change(standing: Standing, change: (state: ReviewState) => ReviewState): Promise<Standing | undefined> {
    const state = await this.#ground.store.change(standing.keptAs, change);
    if (state.base !== standing.state.base) return this.ask();
    const after = { ...standing, state };
    // Somebody may have asked meanwhile, and been told of another change.
    if (this.#last?.parts === standing.parts) this.#last = after;
    return after;
  }

  /**
   * Whether an answer given now would be another one than the last. Git is asked only where something of the repository changed, and
   * a change that is another one is not read for that.
   */
  async hasChanged(ofRepository: boolean): Promise<boolean> {
    const last = this.#last;
    const { basis } = this.#parts;
    if (!last || !basis || this.#base(last.state) !== basis.base) return true;
    if (ofRepository) {
      if ((await this.#commits()).commits !== basis.commits) return true;
      const now = await this.ask();
      return now === undefined || shown(now) !== shown(last);
    }
    const parts = await this.#parts.read({ ...basis, engine: this.#engineVersion() });
    return parts === undefined || shown({ ...last, parts }) !== shown(last);
  }

  /** Read everything anew the next time. */
  forget(): void {
    this.#parts.forget();
  }

  #base({ base }: ReviewState): string | undefined {
    return base ?? this.#ground.root.engine.config.review.base;
  }

  /** What is checked out and where all branches are, and that as a word that changes with it. */
  async #commits(): Promise<{ readonly head: Head; readonly commits: string }> {
    const { repository } = this.#ground;
    if ('reason' in repository) return { head: {}, commits: repository.reason };
    const [head, branches] = await Promise.all([repository.head(), repository.branches()]);
    return { head, commits: JSON.stringify([head, branches.map(({ name, commit }) => [name, commit])]) };
  }
}

/** What of an answer a person sees, in a word. */
function shown({ state, parts: { checklist, change, facts } }: Standing): string {
  const commits = isChange(change) ? [change.head, change.base, change.mergeBase, change.uncommitted] : change;
  return JSON.stringify([state, checklist, commits, facts]);
}
