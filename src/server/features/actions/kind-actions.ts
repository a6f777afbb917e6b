import { CodeActionKind } from 'vscode-languageserver';
import { homeOf } from '../../../core/catalog/catalog.ts';
import type { Kind } from '../../../core/kinds/kind.ts';
import { touches } from '../../../core/text/span.ts';
import { kindEdit } from '../set-kind.ts';
import type { Action, ActionGround } from './action.ts';

/** On the title: what else the document is, or that it is nothing of the sort. */
export function kindActions(ground: ActionGround): Action[] {
  const { artifact, root, path, session } = ground;
  if (path.startsWith('.docent/') || !isOnTitle(ground)) return [];
  const action = (title: string, kindId: string | null): Action => ({
    key: `kind ${kindId ?? ''}`,
    title,
    kind: CodeActionKind.Refactor,
    edit: async () => (await kindEdit(session, { root, path }, kindId)).edit,
  });
  if (artifact) return [action(`This is not ${withArticle(artifact.kind.short)}`, null)];
  return likelyKinds(ground).map(({ id, short }) => action(`This is ${withArticle(short)}`, id));
}

function isOnTitle({ artifact, document, span }: ActionGround): boolean {
  if (artifact) return touches(artifact.title.span, span.start);
  const heading = /^#[ \t].*$/m.exec(document.getText());
  return heading !== null && span.start >= heading.index && span.start <= heading.index + heading[0].length;
}

/** The kinds found beside the document; where there are none in its folder, those that the workspace has at all. */
function likelyKinds({ root, path }: ActionGround): readonly Kind[] {
  const { catalog, kinds } = root.engine;
  const beside = new Set(catalog.inHome(homeOf(path)).map(({ kind }) => kind));
  const used = beside.size > 0 ? beside : new Set([...catalog.all()].map(({ kind }) => kind));
  const likely = kinds.filter(({ id }) => used.has(id));
  return likely.length > 0 ? likely : kinds;
}

const withArticle = (word: string): string => `${/^(?:[AEIOaeio]|[FHLMNRSX][A-Z])/.test(word) ? 'an' : 'a'} ${word}`;
