import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { draftMissing, sectionsToInsert } from '../../../core/drafts/insert-missing.ts';
import type { Edit } from '../../../core/text/edit.ts';
import { textEdits } from '../../convert.ts';
import { guided } from '../../guided.ts';
import { versioned, workspaceEdit } from '../../workspace-edit.ts';
import type { Action, ActionGround } from './action.ts';

/** Id of the source action that makes every safe fix. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.docent`;

/** The quick fixes of the findings at the place, safe ones first. */
export async function fixActions({ session, root, path, findings }: ActionGround): Promise<Action[]> {
  const offers = await root.engine.fixes(path);
  const here = offers.filter(({ finding }) => findings.some((each) => isSame(each, finding)));
  return here
    .sort((a, b) => Number(b.kind === 'safe') - Number(a.kind === 'safe'))
    .map((offer) => ({
      key: `fix ${offer.finding.rule} ${offer.finding.place.start} ${offer.title}`,
      title: offer.title,
      kind: CodeActionKind.QuickFix,
      finding: offer.finding,
      preferred: offer.kind === 'safe' || here.length === 1,
      edit: async () => guided(session, await workspaceEdit(session, root, offer.changes())),
    }));
}

/** Where one of several missing sections is spoken of, an action that inserts them all. */
export function insertAllActions({ session, root, artifact, findings }: ActionGround): Action[] {
  const [finding] = findings.filter(({ rule }) => rule === 'section-missing');
  const missing = artifact && finding ? sectionsToInsert(artifact) : [];
  if (!artifact || !finding || missing.length < 2) return [];
  return [
    {
      key: 'insert-all',
      title: `Insert all ${missing.length} missing sections`,
      kind: CodeActionKind.QuickFix,
      finding,
      edit: async () => guided(session, await workspaceEdit(session, root, [draftMissing(artifact, missing)])),
    },
  ];
}

/** One action for every safe fix of the document; none where there is none. */
export async function fixAllActions({ session, root, path, document }: ActionGround): Promise<Action[]> {
  const safe = (await root.engine.fixes(path)).filter(({ kind }) => kind === 'safe');
  const edits = apart(safe.flatMap((offer) => offer.edits()));
  if (edits.length === 0) return [];
  const made: TextEdit[] = textEdits(document.getText(), edits);
  const { versionedEdits } = session.client;
  const edit = versionedEdits
    ? { documentChanges: [versioned(document.uri, document.version, made)] }
    : { changes: { [document.uri]: made } };
  return [{ key: 'fix-all', title: 'Fix all that is safe to fix', kind: fixAllKind, edit: async () => edit }];
}

/** The edits that do not overlap one before them; the rest may be made another time. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  let at = -1;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < at) continue;
    kept.push(edit);
    at = edit.span.end;
  }
  return kept;
}

const isSame = (some: ActionGround['findings'][number], other: ActionGround['findings'][number]): boolean =>
  some.rule === other.rule && some.place.start === other.place.start && some.message === other.message;
