import { folderOf, joinPath } from '../text/path.ts';

/** The path that a link destination in a file names, relative to the root; absent for other schemes and for an anchor alone. */
export function resolveUrl(from: string, url: string): string | undefined {
  const bare = url.replace(/[?#].*$/s, '');
  if (bare === '' || /^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.startsWith('//')) return undefined;
  return bare.startsWith('/') ? joinPath(decoded(bare)) : joinPath(folderOf(from), decoded(bare));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
