import type { NoChange } from '../../../core/review/change.ts';
import type { Repository, ReviewStore } from '../../../core/review/repository.ts';
import type { OpenedRepository } from '../../host.ts';
import type { Root } from '../../root.ts';
import type { Session } from '../../session.ts';
import { Folder } from '../../uris.ts';
import { clientStore } from './client-store.ts';
import { openedRepository, topUri } from './opened-repository.ts';
import { sharing } from './sharing.ts';

/** What one review stands on: a repository, or a folder that is in none. */
export interface Ground {
  /** URI of its top as the editor spells it, or of the folder; tells it from the others. */
  readonly uri: string;
  readonly name: string;
  /** The root nearest the top: its checklist and its config hold. */
  readonly root: Root;
  /** Where that is below the top: `services/billing/`, or nothing. */
  readonly prefix: string;
  readonly repository: Repository | NoChange;
  readonly store: ReviewStore;
}

type Opened = OpenedRepository | NoChange;
type Candidate = { readonly root: Root; readonly opened: Opened };

/** The repositories of the workspace, each opened when somebody asks for them and watched from then on. */
export class Grounds {
  readonly #session: Session;
  readonly #hear: () => void;
  readonly #opened = new Map<Root, Promise<Opened>>();
  readonly #watches = new Map<Ground, { dispose(): void }>();
  #grounds: readonly Ground[] = [];
  #of: { readonly roots: readonly Root[]; readonly trusted: boolean } = { roots: [], trusted: false };

  /** `hear` is called when something of a repository may have changed. */
  constructor(session: Session, hear: () => void) {
    this.#session = session;
    this.#hear = hear;
  }

  /** One for each repository, in the order of the folders; the same list as long as they are the same. */
  readonly list: () => Promise<readonly Ground[]> = sharing(async () => {
    const { roots, trusted } = this.#session.workspace;
    this.#of = { roots, trusted };
    const candidates = await Promise.all(
      roots.map(async (root): Promise<Candidate> => ({ root, opened: await this.#open(root, trusted) })),
    );
    const found = together(candidates).map((candidate) => this.#groundOf(candidate));
    for (const ground of this.#grounds) if (!found.includes(ground)) this.#leave(ground);
    for (const root of this.#opened.keys()) if (!roots.includes(root)) this.#opened.delete(root);
    const isSameList = found.length === this.#grounds.length && found.every((ground, index) => ground === this.#grounds[index]);
    if (!isSameList) this.#grounds = found;
    return this.#grounds;
  });

  /** Whether folders or trust are others than when they were listed. */
  areOthers(): boolean {
    const { roots, trusted } = this.#session.workspace;
    return trusted !== this.#of.trusted || roots.length !== this.#of.roots.length || roots.some((root) => !this.#of.roots.includes(root));
  }

  /** Open all of them anew the next time: there may be a repository where there was none, or the other way round. */
  forget(): void {
    this.#opened.clear();
  }

  /** What was opened until now. */
  get known(): readonly Ground[] {
    return this.#grounds;
  }

  /** Open the repository a root is in; where there was none, look again. */
  async #open(root: Root, trusted: boolean): Promise<Opened> {
    const before = trusted ? this.#opened.get(root) : undefined;
    if (before && !('reason' in (await before))) return before;
    const opening = openedRepository(this.#session, root, trusted);
    this.#opened.set(root, opening);
    return opening;
  }

  #groundOf({ root, opened }: Candidate): Ground {
    const repository = 'reason' in opened ? opened : opened.repository;
    const known = this.#grounds.find((each) => each.root === root && isSame(each.repository, repository));
    if (known) return known;
    const uri = 'reason' in opened ? root.folder.uri : topUri(root, opened);
    const ground: Ground = {
      uri,
      name: new Folder(uri).name,
      root,
      prefix: 'reason' in opened || opened.folder === '' ? '' : `${opened.folder}/`,
      repository,
      store: 'reason' in repository ? clientStore(this.#session.connection, uri) : repository.reviews,
    };
    if (!('reason' in repository)) this.#watches.set(ground, repository.watch(this.#hear));
    return ground;
  }

  #leave(ground: Ground): void {
    this.#watches.get(ground)?.dispose();
    this.#watches.delete(ground);
  }
}

const isSame = (a: Repository | NoChange, b: Repository | NoChange): boolean =>
  a === b || ('reason' in a && 'reason' in b && a.reason === b.reason && a.message === b.message);

/** Of the roots in one repository the one nearest its top; of roots in none, those that are in no other. */
function together(candidates: readonly Candidate[]): readonly Candidate[] {
  const nearest = new Map<string, Candidate>();
  for (const each of candidates) {
    const top = 'reason' in each.opened ? outermost(each.root, candidates) : each.opened.repository.top;
    const before = nearest.get(top);
    if (!before || depth(each.root) < depth(before.root)) nearest.set(top, each);
  }
  return [...nearest.values()];
}

const depth = ({ folder }: Root): number => folder.uri.split('/').length;

/** URI of the outermost root around one, of those that are in no repository either. */
function outermost(root: Root, candidates: readonly Candidate[]): string {
  const around = candidates.filter(({ root: each, opened }) => 'reason' in opened && each.folder.pathOf(root.folder.uri) !== undefined);
  return around.map((each) => each.root).sort((a, b) => depth(a) - depth(b))[0]?.folder.uri ?? root.folder.uri;
}
