import { CodeActionKind, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../../core/rules/finding.ts';
import { versioned } from '../../workspace-edit.ts';
import type { Action, ActionGround } from './action.ts';

/**
 * An action for each rule at the place that switches it off there. The reason is left to the person: the cursor goes where it
 * belongs, and while there is none, that is a finding itself.
 */
export function suppressActions(ground: ActionGround): Action[] {
  if (!ground.artifact) return [];
  const perRule = new Map(ground.findings.filter(({ rule }) => !rule.startsWith('suppression-')).map((finding) => [finding.rule, finding]));
  return [...perRule.values()].map((finding) => ({
    key: `suppress ${finding.rule} ${finding.place.start}`,
    title: `Ignore “${finding.rule}” here, and say why`,
    kind: CodeActionKind.QuickFix,
    finding,
    edit: async () => suppression(ground, finding),
  }));
}

function suppression({ session, document, artifact }: ActionGround, { rule, place }: Finding): WorkspaceEdit {
  const text = document.getText();
  const block = artifact?.outline.blocks.find(({ span }) => span.start <= place.start && place.start <= span.end);
  const frontMatter = artifact?.outline.frontMatter?.span;
  const scope = block ? '' : '-file';
  const at = block ? lineStart(text, block.span.start) : frontMatter ? lineEnd(text, frontMatter.end) : 0;
  const before = block || !frontMatter ? '' : '\n';
  const position = document.positionAt(at);
  const range = { start: position, end: position };
  const edit: TextEdit | SnippetTextEdit = session.client.snippetEdits
    ? { range, snippet: { kind: 'snippet', value: `${before}<!-- docent-ignore${scope} ${rule}: $0 -->\n` } }
    : { range, newText: `${before}<!-- docent-ignore${scope} ${rule}:  -->\n` };
  if (session.client.versionedEdits) return { documentChanges: [versioned(document.uri, document.version, [edit])] };
  return { changes: { [document.uri]: 'newText' in edit ? [edit] : [] } };
}

const lineStart = (text: string, at: number): number => Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** After the line break that ends the line; the end of the text where there is none. */
function lineEnd(text: string, at: number): number {
  const found = /\r\n|\n|\r/.exec(text.slice(at));
  return found ? at + found.index + found[0].length : text.length;
}
