import { readParts, type ReviewParts } from '../../../core/engine/review.ts';
import { isChange } from '../../../core/review/change.ts';
import { reviewName, type Head } from '../../../core/review/repository.ts';
import type { ReviewState } from '../../../core/review/state.ts';
import type { Ground } from './grounds.ts';
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

/** What parts were read from; as long as it is the same, so are they. */
interface Basis {
  readonly commits: string;
  readonly base: string | undefined;
  readonly engine: number;
}

/** The review of one branch of a repository: worked out when it is asked for, and only what something changed in. */
export class BranchReview {
  readonly #ground: Ground;
  readonly #head: string | undefined;
  readonly #engineVersion: () => number;
  #read: { readonly basis: Basis; readonly parts: ReviewParts } | undefined;
  #last: Standing | undefined;

  /** `head`: another branch than the one that is checked out; `engineVersion` grows with every change of the root's files. */
  constructor(ground: Ground, head: string | undefined, engineVersion: () => number) {
    this.#ground = ground;
    this.#head = head;
    this.#engineVersion = engineVersion;
  }

  /** The answer given last: what the person looks at who does something to it. */
  get last(): Standing | undefined {
    return this.#last;
  }

  /** Look whether anything changed; undefined where there is no checklist. Asked in parallel, it is done once. */
  readonly ask: () => Promise<Standing | undefined> = sharing(async () => {
    const { store } = this.#ground;
    const { head, commits } = await this.#commits();
    const isOther = this.#head !== undefined && this.#head !== head.branch;
    const branch = isOther ? this.#head : head.branch;
    const keptAs = isOther ? reviewName({ branch: this.#head ?? '' }) : reviewName(head);
    const state = await store.read(keptAs);
    const before = this.#read?.parts;
    const found = await this.#partsOf({ commits, base: this.#base(state), engine: this.#engineVersion() }, isOther);
    const parts = found && found.change === before?.change && !isOther ? await this.#counted(found) : found;
    this.#last = parts && { branch, isOther, keptAs, state, parts };
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
    const [last, known] = [this.#last, this.#read];
    if (!last || !known || this.#base(last.state) !== known.basis.base) return true;
    if (ofRepository) {
      if ((await this.#commits()).commits !== known.basis.commits) return true;
      const now = await this.ask();
      return now === undefined || shown(now) !== shown(last);
    }
    const parts = await this.#partsOf({ ...known.basis, engine: this.#engineVersion() }, last.isOther);
    return parts === undefined || shown({ ...last, parts }) !== shown(last);
  }

  /** Read everything anew the next time. */
  forget(): void {
    this.#read = undefined;
  }

  /** What is not committed is counted each time: nobody tells of it. */
  async #counted(parts: ReviewParts): Promise<ReviewParts> {
    const { change } = parts;
    const { repository } = this.#ground;
    if ('reason' in repository || !isChange(change)) return parts;
    const uncommitted = await repository.uncommitted();
    if (uncommitted === change.uncommitted || !this.#read) return parts;
    const counted = { ...parts, change: { ...change, uncommitted } };
    this.#read = { ...this.#read, parts: counted };
    return counted;
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

  async #partsOf(basis: Basis, isOther: boolean): Promise<ReviewParts | undefined> {
    const known = this.#read;
    // Why there is none may be gone without a commit that moved: a remote was fetched, or the file of a lock deleted.
    const sameChange = known?.basis.commits === basis.commits && known.basis.base === basis.base && isChange(known.parts.change);
    if (sameChange && known.basis.engine === basis.engine) return known.parts;
    const { root, prefix, repository } = this.#ground;
    const question = {
      engine: root.engine,
      prefix,
      repository,
      ...(isOther && this.#head !== undefined ? { head: this.#head } : {}),
      ...(basis.base === undefined ? {} : { base: basis.base }),
    };
    const parts = await readParts(question, sameChange ? known.parts : undefined);
    this.#read = parts && { basis, parts };
    return parts;
  }
}

/** What of an answer a person sees, in a word. */
function shown({ state, parts: { checklist, change, facts } }: Standing): string {
  const commits = isChange(change) ? [change.head, change.base, change.mergeBase, change.uncommitted] : change;
  return JSON.stringify([state, checklist, commits, facts]);
}
