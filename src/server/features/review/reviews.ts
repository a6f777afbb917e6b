import { ForeseenError } from '../../../core/foreseen.ts';
import type { Root } from '../../root.ts';
import type { Session } from '../../session.ts';
import { inSlices } from '../../slices.ts';
import { tidyUri } from '../../uris.ts';
import { BranchReview, type Standing } from './branch-review.ts';
import { Grounds, type Ground } from './grounds.ts';

/** A review of a repository. */
export interface Asked {
  readonly ground: Ground;
  readonly review: BranchReview;
}

/** The same, and where it stands. */
export interface Answered extends Asked {
  readonly standing: Standing;
}

/** The reviews of the workspace: nothing is opened before somebody asks. */
export class Reviews {
  readonly #session: Session;
  readonly #grounds: Grounds;
  readonly #versions = new WeakMap<Root, number>();
  #reviews = new Map<Ground, Map<string, BranchReview>>();
  #asked: readonly Asked[] = [];

  /** `hear` is called when something of a repository may have changed. */
  constructor(session: Session, hear: () => void) {
    this.#session = session;
    this.#grounds = new Grounds(session, hear);
    session.workspace.onAffected((root) => this.#versions.set(root, this.#versionOf(root) + 1));
  }

  /** One review for each repository: of the branch that `heads` names for its URI, else of what is checked out. `fresh`: read all anew. */
  async ask(heads: Readonly<Record<string, unknown>>, fresh: boolean): Promise<readonly Asked[]> {
    await this.#session.workspace.settled();
    if (fresh) this.#grounds.forget();
    const wanted = new Map(Object.entries(heads).map(([uri, head]) => [tidyUri(uri), headOf(head)]));
    const kept = new Map<Ground, Map<string, BranchReview>>();
    this.#asked = (await this.#grounds.list()).map((ground) => {
      const head = wanted.get(ground.uri) ?? '';
      const review = this.#of(ground, head);
      kept.set(ground, new Map([[head, review]]));
      return { ground, review };
    });
    this.#reviews = kept;
    if (fresh) for (const { review } of this.#asked) review.forget();
    return this.#asked;
  }

  /** Whether what was asked for last would be answered otherwise now; git is asked only where something of a repository changed. */
  async haveChanged(ofRepository: boolean): Promise<boolean> {
    await this.#session.workspace.settled();
    if (this.#grounds.areOthers()) return true;
    return (await Promise.all(this.#asked.map(({ review }) => review.hasChanged(ofRepository)))).includes(true);
  }

  /** One review as it is now; a `ForeseenError` where there is none. */
  async find(repository: unknown, head: unknown): Promise<Answered> {
    const ground = await this.ground(repository);
    const review = this.#of(ground, headOf(head));
    return answered(ground, review, await review.ask());
  }

  /** The same as it was answered last, which is what a person sees who does something to it. */
  async seen(repository: unknown, head: unknown): Promise<Answered> {
    const ground = await this.ground(repository);
    const review = this.#seen(ground, headOf(head)) ?? this.#of(ground, headOf(head));
    return answered(ground, review, review.last ?? (await review.ask()));
  }

  /** A repository of the workspace by its URI; a `ForeseenError` where it is none. */
  async ground(repository: unknown): Promise<Ground> {
    await this.#session.workspace.settled();
    const uri = typeof repository === 'string' ? tidyUri(repository) : '';
    const named = (ground: Ground): boolean => ground.uri === uri;
    const known = this.#grounds.areOthers() ? undefined : this.#grounds.known.find(named);
    const ground = known ?? (await this.#grounds.list()).find(named);
    if (!ground) throw new ForeseenError('no-such-repository', 'that repository is not open in the workspace');
    return ground;
  }

  /** A branch that was asked for by its name may be the one that is checked out, which has none in what is done to it. */
  #seen(ground: Ground, head: string): BranchReview | undefined {
    const reviews = this.#reviews.get(ground);
    const isMeant = ({ branch, isOther }: Standing): boolean => (head === '' ? !isOther : branch === head);
    return reviews?.get(head) ?? [...(reviews?.values() ?? [])].find(({ last }) => last && isMeant(last));
  }

  #of(ground: Ground, head: string): BranchReview {
    const reviews = this.#reviews.get(ground) ?? new Map<string, BranchReview>();
    this.#reviews.set(ground, reviews);
    const known = reviews.get(head);
    if (known) return known;
    const { host } = this.#session;
    const review = new BranchReview(ground, head === '' ? undefined : head, {
      engineVersion: () => this.#versionOf(ground.root),
      turn: inSlices(() => host.pause()),
    });
    reviews.set(head, review);
    return review;
  }

  #versionOf(root: Root): number {
    return this.#versions.get(root) ?? 0;
  }
}

const headOf = (head: unknown): string => (typeof head === 'string' ? head : '');

function answered(ground: Ground, review: BranchReview, standing: Standing | undefined): Answered {
  if (!standing) throw new ForeseenError('no-checklist', 'no kind of this workspace is a checklist for changes');
  return { ground, review, standing };
}
