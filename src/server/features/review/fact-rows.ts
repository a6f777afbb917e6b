import { isChange, type Change, type ChangedFile, type NoChange } from '../../../core/review/change.ts';
import type { Fact, FactPlace } from '../../../core/review/fact.ts';
import type { ReviewFact, ReviewPlace } from '../../../manifest/review.ts';
import { Folder } from '../../uris.ts';
import { gitUri } from './git-uri.ts';

/** What facts are of. */
export interface Seen {
  /** URI of the repository's top. */
  readonly repository: string;
  readonly change: Change | NoChange;
  /** Whether it is another branch than the one that is checked out, so that its files are not there. */
  readonly isOther: boolean;
}

/** Facts as the client shows them, with what to open for each place. */
export function factRows(facts: readonly Fact[], seen: Seen): ReviewFact[] {
  const uris = placeUris(seen);
  return facts.map(({ rule, text, tone, places, more }) => ({
    rule,
    text,
    tone,
    more,
    places: places.map((place) => ({
      path: place.path,
      line: place.line === undefined ? null : Math.max(0, place.line - 1),
      excerpt: place.excerpt ?? '',
      ...uris(place),
    })),
  }));
}

type PlaceUris = Pick<ReviewPlace, 'uri' | 'before'>;

function placeUris({ repository, change, isOther }: Seen): (place: FactPlace) => PlaceUris {
  const top = new Folder(repository);
  if (!isChange(change)) return ({ path }) => ({ uri: top.uriOf(path), before: null });
  const { head, mergeBase } = change;
  const byPath = new Map(change.files.map((file) => [file.path, file]));
  const byOldPath = new Map(change.files.map((file) => [oldPath(file), file]));
  const at = (commit: string, path: string): string => gitUri({ repository, commit, path });

  return ({ path, side }) => {
    if (side === 'now') return { uri: top.uriOf(path), before: null };
    const file = byPath.get(path) ?? (side === 'old' ? byOldPath.get(path) : undefined);
    if (side === 'old' || file?.status === 'deleted') return { uri: at(mergeBase, file ? oldPath(file) : path), before: null };
    const uri = isOther ? at(head.commit, path) : top.uriOf(path);
    return { uri, before: file && file.status !== 'added' ? at(mergeBase, oldPath(file)) : null };
  };
}

const oldPath = ({ from, path }: ChangedFile): string => from ?? path;
