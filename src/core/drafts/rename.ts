import { resolveUrl } from '../artifacts/resolve-url.ts';
import { linksOf, type Link } from '../markdown/links.ts';
import { readOutline } from '../markdown/outline.ts';
import type { Outline } from '../markdown/shape.ts';
import type { EditChange } from '../text/change.ts';
import type { Edit } from '../text/edit.ts';
import { hashText } from '../text/hash.ts';
import { folderOf, nameOf, relativePath } from '../text/path.ts';
import { slice } from '../text/span.ts';

/** A Markdown document that may link to what moves; `path` is where it is before the move. */
export interface LinkingDocument {
  readonly path: string;
  readonly text: string;
  readonly outline?: Outline | undefined;
}

/** Where something was and where it will be; a folder moves all that is in it. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The changes that keep links true when files or folders move: links to what moves, and relative links in what moves. Documents without such links have none; bare paths of relations are seen to in `rename-relations.ts`. */
export function relationsAfterRename(documents: readonly LinkingDocument[], moves: readonly Move[]): readonly EditChange[] {
  return documents.flatMap((document): readonly EditChange[] => {
    const edits = editsIn(document, moves);
    return edits.length > 0 ? [{ type: 'edit', path: document.path, hash: hashText(document.text), edits }] : [];
  });
}

function editsIn({ path, text, outline = readOutline(text) }: LinkingDocument, moves: readonly Move[]): readonly Edit[] {
  const here = moved(path, moves);
  const seen = new Set<number>();
  return linksOf(outline, { localOnly: true }).flatMap((link): readonly Edit[] => {
    if (link.form === 'reference' || seen.has(link.urlSpan.start)) return [];
    seen.add(link.urlSpan.start);
    const written = slice(text, link.urlSpan);
    const destination = link.form === 'wiki' ? wikiTarget(written, link, moves) : destinationAfter(written, path, here, moves);
    return destination === undefined || destination === written ? [] : [{ span: link.urlSpan, text: destination }];
  });
}

/** A link's destination as it must be written once its file is elsewhere (`here`) and others have moved; absent where it stays true. */
export function destinationAfter(written: string, from: string, here: string, moves: readonly Move[]): string | undefined {
  const [, address = '', tail = ''] = /^([^?#]*)([^]*)$/.exec(written) ?? [];
  const target = resolveUrl(from, unescaped(address));
  if (target === undefined || address === '') return undefined;
  const there = moved(target, moves);
  if (there === target && folderOf(here) === folderOf(from)) return undefined;
  if (address.startsWith('/')) return there === target ? undefined : `/${spelt(there, address)}${tail}`;
  const dots = address.startsWith('./') ? './' : '';
  const relative = relativePath(folderOf(here), there) || nameOf(there);
  const slash = address.endsWith('/') && !relative.endsWith('/') ? '/' : '';
  return `${relative.startsWith('..') ? '' : dots}${spelt(relative, address)}${slash}${tail}`;
}

/** A wiki link names a file without folder; only a new name changes it. */
function wikiTarget(written: string, { url }: Link, moves: readonly Move[]): string | undefined {
  const name = nameOf(url.replace(/[#|].*$/s, '').trim());
  const move = moves.find(({ from }) => nameOf(from) === name || nameOf(from).replace(/\.md$/, '') === name);
  if (!move || !written.includes(name)) return undefined;
  return written.replace(name, () => (name.endsWith('.md') ? nameOf(move.to) : nameOf(move.to).replace(/\.md$/, '')));
}

function moved(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

/** Spaces and brackets as the old destination spelt them: encoded, unless it stood in angle brackets with them bare. */
function spelt(path: string, old: string): string {
  return /[ ()]/.test(old) ? path : path.replace(/[ ()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

const unescaped = (address: string): string => address.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
