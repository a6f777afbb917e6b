import { URI } from 'vscode-uri';
import { gitScheme } from '../../../manifest/review.ts';
import { tidyUri } from '../../uris.ts';

/** A file as it is at a commit of a repository. */
export interface FileAtCommit {
  /** Relative to the repository's top. */
  readonly path: string;
  /** A hash. */
  readonly commit: string;
  /** The repository's URI. */
  readonly repository: string;
}

/** The URI that a client shows a file of a commit under: its path, so that the editor knows the language, and what it is of. */
export function gitUri({ path, commit, repository }: FileAtCommit): string {
  return URI.from({ scheme: gitScheme, path: `/${path}`, query: `${commit}&${encodeURIComponent(repository)}` }).toString();
}

/** What a URI of that scheme means; undefined for anything else, and for paths that are none of a repository. */
export function parseGitUri(uri: string): FileAtCommit | undefined {
  const { scheme, authority, path, query } = URI.parse(uri);
  const [, commit, repository] = /^([0-9a-f]{7,64})&(.+)$/.exec(query) ?? [];
  const file = path.slice(1);
  const isFile = file !== '' && !file.includes('\0') && file.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (scheme !== gitScheme || authority !== '' || commit === undefined || repository === undefined || !isFile) return undefined;
  try {
    return { path: file, commit, repository: tidyUri(decodeURIComponent(repository)) };
  } catch {
    return undefined;
  }
}
