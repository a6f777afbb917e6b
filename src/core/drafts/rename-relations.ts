import type { Artifact } from '../artifacts/artifact.ts';
import { linksOf } from '../markdown/links.ts';
import type { EditChange } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import { folderOf, relativePath } from '../text/path.ts';
import { contains, slice } from '../text/span.ts';
import type { Move } from './rename.ts';

/** The change that keeps relations written as bare paths (`supersedes: 0001-x.md`) true when files move; links are seen to elsewhere. */
export function pathsAfterRename({ path, text, outline, relations }: Artifact, moves: readonly Move[]): readonly EditChange[] {
  const here = moved(path, moves);
  const links = relations.length > 0 ? linksOf(outline, { localOnly: true }) : [];
  const edits = relations.flatMap(({ span, path: target }): readonly Edit[] => {
    const written = slice(text, span);
    if (target === undefined || !/^[^\s#?]+\.(?:md|markdown|mdx)$/i.test(written) || links.some((link) => contains(link.span, span)))
      return [];
    const there = moved(target, moves);
    if (there === target && folderOf(here) === folderOf(path)) return [];
    const fresh = freshly(written, target, there, folderOf(here));
    return fresh === written ? [] : [{ span, text: fresh }];
  });
  return edits.length > 0 ? [{ type: 'edit', path, hash: hashText(text), edits }] : [];
}

/** In the form it was written in: from the root, or from the folder of the artifact. */
function freshly(written: string, target: string, there: string, folder: string): string {
  if (written.startsWith('/')) return `/${there}`;
  if (written === target && written.includes('/') && folder !== '') return there;
  return `${written.startsWith('./') ? './' : ''}${relativePath(folder, there)}`;
}

function moved(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}
