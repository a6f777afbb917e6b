import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { answering } from '../../answering.ts';
import { rangesIn } from '../../convert.ts';
import type { Session } from '../../session.ts';
import { fieldSuggestions } from './fields.ts';
import { frontMatterSuggestions } from './front-matter.ts';
import { isInFrontMatter, type Suggestion, type TypingPlace } from './place.ts';
import { referenceSuggestions } from './references.ts';
import { sectionSuggestions } from './sections.ts';

const kinds = {
  value: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Value,
  person: CompletionItemKind.Text,
  field: CompletionItemKind.Property,
  section: CompletionItemKind.Snippet,
  artifact: CompletionItemKind.Reference,
} as const;

/** Suggest what can stand where somebody types: fields and their values, sections, artifacts. */
export function registerCompletion(session: Session): void {
  session.connection.onCompletion(
    answering(session.connection, [], async ({ textDocument, position }) => {
      const place = await placeAt(session, textDocument.uri, position);
      if (!place) return [];
      const range = rangesIn(place.text);
      return suggestionsAt(place).map((each, index) => completionItem(session, each, index, range(each.span)));
    }),
  );
}

function suggestionsAt(place: TypingPlace): Suggestion[] {
  if (place.path.startsWith('.docent/')) return [];
  if (isInFrontMatter(place)) return frontMatterSuggestions(place);
  for (const suggest of [sectionSuggestions, fieldSuggestions, referenceSuggestions]) {
    const found = suggest(place);
    if (found.length > 0) return found;
  }
  return [];
}

async function placeAt(session: Session, uri: string, position: { line: number; character: number }): Promise<TypingPlace | undefined> {
  const located = await session.workspace.locate(uri);
  const document = session.documents.get(uri);
  if (!located || !document) return undefined;
  const text = document.getText();
  const offset = document.offsetAt(position);
  const lineStart = document.offsetAt({ line: position.line, character: 0 });
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const artifact = located.root.artifactOf(located.path, text);
  return { ...located, session, text, offset, lineStart, before: text.slice(lineStart, offset), after, artifact };
}

function completionItem(
  { client }: Session,
  suggestion: Suggestion,
  index: number,
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
): CompletionItem {
  const { label, text, kind, detail, about, filter, isSnippet, preselected, leadsOn } = suggestion;
  return {
    label,
    kind: kinds[kind],
    textEdit: { range, newText: text },
    sortText: String(index).padStart(5, '0'),
    // A detail is shown of the row one stands on; this is shown of all.
    ...(detail ? { detail, labelDetails: { description: detail } } : {}),
    ...(about ? { documentation: { kind: 'markdown', value: about } } : {}),
    ...(filter ? { filterText: filter } : {}),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(preselected ? { preselect: true } : {}),
    ...(leadsOn && client.isOurs ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
  };
}
