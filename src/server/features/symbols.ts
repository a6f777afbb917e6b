import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import type { Span } from '../../core/text/span.ts';
import { answering } from '../answering.ts';
import { citationOf, kindOf } from '../artifact-item.ts';
import { rangesIn } from '../convert.ts';
import type { Session } from '../session.ts';
import { findArtifacts } from './find.ts';
import { titleOf } from './links.ts';

const most = 500;

/** Artifacts as symbols of the workspace; for editors without an outline of Markdown also what one consists of. */
export function registerSymbols(session: Session): void {
  const { connection, client, documents, workspace } = session;
  connection.onWorkspaceSymbol(
    answering(connection, [], async ({ query }) => {
      await workspace.settled();
      return findArtifacts(workspace.roots, query)
        .slice(0, most)
        .map(({ root, summary }) => {
          const kind = kindOf(root, summary.kind);
          const name = [citationOf(kind, summary.number), summary.title].filter(Boolean).join(' ');
          return { name, kind: SymbolKind.File, location: titleOf(session, root, summary), containerName: kind?.name ?? summary.kind };
        });
    }),
  );
  if (client.isOurs) return;
  connection.onDocumentSymbol(
    answering(connection, [], async ({ textDocument }): Promise<DocumentSymbol[]> => {
      const located = await workspace.locate(textDocument.uri);
      const text = documents.get(textDocument.uri)?.getText();
      const artifact = located && text !== undefined ? located.root.artifactOf(located.path, text) : undefined;
      return artifact ? [artifactSymbol(artifact)] : [];
    }),
  );
}

function artifactSymbol(artifact: Artifact): DocumentSymbol {
  const { kind, number, title, status, text } = artifact;
  const range = rangesIn(text);
  const whole = range({ start: 0, end: text.length });
  const name = [citationOf(kind, number), title.display].filter(Boolean).join(' ') || kind.short;
  const detail = [kind.short, status?.status?.label ?? status?.word].filter(Boolean).join(' · ');
  return {
    name,
    detail,
    kind: SymbolKind.File,
    range: whole,
    selectionRange: range(title.span),
    children: sectionSymbols(artifact, range),
  };
}

type RangeOf = (span: Span) => DocumentSymbol['range'];

function sectionSymbols({ sections }: Artifact, range: RangeOf, parent?: number): DocumentSymbol[] {
  const own = sections
    .map((section, index) => ({ section, index }))
    .filter(({ section }) => section.parent === parent && section.text !== '');
  return own.map(({ section: { text, section, headingSpan, wordsSpan, bodySpan }, index }) => ({
    name: text,
    detail: section && section.title !== text ? section.title : '',
    kind: SymbolKind.String,
    range: range({ start: headingSpan.start, end: Math.max(headingSpan.end, bodySpan.end) }),
    selectionRange: range(wordsSpan),
    children: sectionSymbols({ sections } as Artifact, range, index),
  }));
}
