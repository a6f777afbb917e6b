import { TextDocumentEdit, type AnnotatedTextEdit, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** An edit that leaves its first guidance selected, so that the first key typed takes its place; where the editor can do that. */
export function guided({ client }: Session, edit: WorkspaceEdit): WorkspaceEdit {
  const [only, ...more] = edit.documentChanges ?? [];
  if (!client.snippetEdits || more.length > 0 || !TextDocumentEdit.is(only)) return edit;
  const first = only.edits.find((each) => guidanceIn(each) !== undefined);
  return { documentChanges: [{ ...only, edits: only.edits.map((each) => (each === first ? selecting(each) : each)) }] };
}

type Each = TextEdit | AnnotatedTextEdit | SnippetTextEdit;

function selecting(edit: Each): Each {
  const guidance = guidanceIn(edit);
  if (guidance === undefined || !('newText' in edit)) return edit;
  const [before = '', ...after] = edit.newText.split(guidance);
  const value = `${stops(before)}\${0:${stops(guidance)}}${stops(after.join(guidance))}`;
  return { range: edit.range, snippet: { kind: 'snippet', value } };
}

const guidanceIn = (edit: Each): string | undefined =>
  'newText' in edit ? /(?<=^#{1,6} [^\n]*\n\s*)<!--[\s\S]*?-->/m.exec(edit.newText)?.[0] : undefined;

/** A text in which nothing is taken for a stop. */
export const stops = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
