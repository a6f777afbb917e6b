import type { ChecklistLink } from '../../../core/review/checklist.ts';
import { folderOf, joinPath } from '../../../core/text/path.ts';
import type { Root } from '../../root.ts';
import type { Workspace } from '../../workspace.ts';

/** Links of a checklist that can be opened: addresses of the web, and files of the workspace; others are left out. */
export function openableLinks(
  workspace: Pick<Workspace, 'placeOf'>,
  root: Root,
  from: string | undefined,
  links: readonly ChecklistLink[],
): { readonly text: string; readonly uri: string }[] {
  return links.flatMap(({ text, url }) => {
    const uri = /^https?:\/\//i.test(url) ? url : fileUriOf(workspace, root, from, url);
    return uri === undefined || !URL.canParse(uri) ? [] : [{ text, uri }];
  });
}

/** What a link that stands in a file of the root leads to; undefined where that is not in the workspace. */
function fileUriOf(workspace: Pick<Workspace, 'placeOf'>, root: Root, from: string | undefined, url: string): string | undefined {
  if (from === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return undefined;
  const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  const path = decoded(written);
  const target = path === '' ? from : joinPath(path.startsWith('/') ? '' : folderOf(from), path);
  const uri = root.folder.uriOf(target);
  return workspace.placeOf(uri) ? `${uri}${encodeURI(decoded(fragment))}` : undefined;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
