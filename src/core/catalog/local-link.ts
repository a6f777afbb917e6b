import { folderOf, joinPath } from '../text/path.ts';

/** What a local destination names: a path relative to the root (absent: the same file) and an anchor. */
export interface LocalTarget {
  readonly path: string | undefined;
  readonly anchor: string | undefined;
}

/** A scheme, a network path, or what a site generator fills in; none of them can be looked up in the repository. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/|<|\{|%7B|\$)|\{\{|\{%|\$\{/i;

/** Read a link's destination from a file; undefined where it does not lead into the repository. */
export function localTarget(from: string, url: string): LocalTarget | undefined {
  if (url === '' || elsewhere.test(url)) return undefined;
  const [beforeHash = '', ...hash] = url.split('#');
  const [written = ''] = beforeHash.split('?');
  const anchor = hash.length > 0 ? decoded(hash.join('#')) : undefined;
  if (written === '') return anchor === undefined ? undefined : { path: undefined, anchor };
  const path = decoded(written);
  return { path: path.startsWith('/') ? joinPath(path) : joinPath(folderOf(from), path), anchor };
}

/** The files a destination may mean: as written, and as sites drop the ending. */
export const spellings = (path: string): readonly string[] =>
  /\.[a-z0-9]+$/i.test(path) ? [path, path.replace(/\.html?$/i, '.md')] : [path, `${path}.md`, `${path}/index.md`, `${path}/README.md`];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
