import type { Hover } from 'vscode-languageserver';
import type { Artifact } from '../../core/artifacts/artifact.ts';
import type { Basis } from '../../core/kinds/basis.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { nameOf } from '../../core/text/path.ts';
import { touches, type Span } from '../../core/text/span.ts';
import { answering } from '../answering.ts';
import { artifactCard } from '../artifact-card.ts';
import { rangesIn } from '../convert.ts';
import { choiceText, fieldText, sectionText } from '../kind-words.ts';
import { escaped } from '../markdown-text.ts';
import { mentionsIn } from '../mentions.ts';
import type { Session } from '../session.ts';
import type { Located } from '../workspace.ts';

interface Card {
  readonly span: Span;
  readonly text: string;
}

/** Say what stands under the pointer: an artifact that is mentioned, a section, the title, a field. */
export function registerHover(session: Session): void {
  const { connection, client, documents, workspace } = session;
  connection.onHover(
    answering(connection, null, async ({ textDocument, position }): Promise<Hover | null> => {
      const located = await workspace.locate(textDocument.uri);
      const document = documents.get(textDocument.uri);
      const card = located && document ? cardAt(session, located, document.getText(), document.offsetAt(position)) : undefined;
      if (!card || !document) return null;
      const value = client.markdownHovers ? card.text : card.text.replace(/\\(.)/g, '$1').replace(/\*\*|^> /gm, '');
      return {
        contents: { kind: client.markdownHovers ? 'markdown' : 'plaintext', value },
        range: rangesIn(document.getText())(card.span),
      };
    }),
  );
}

function cardAt(session: Session, { root, path }: Located, text: string, offset: number): Card | undefined {
  const mention = mentionsIn(root, path, text).find(({ span }) => touches(span, offset));
  if (mention) return { span: mention.span, text: mention.targets.map((target) => artifactCard(root, target)).join('\n\n---\n\n') };
  const artifact = root.artifactOf(path, text);
  return (
    artifact &&
    (titleCard(session, artifact, offset) ??
      kindCard(artifact, offset) ??
      statusCard(artifact, offset) ??
      fieldCard(artifact, offset) ??
      sectionCard(artifact, offset))
  );
}

const basisWords: Readonly<Record<Basis, string>> = {
  declared: 'it says so itself',
  mapped: 'the config says so',
  strong: 'by folder, name and headings',
  weak: 'a guess',
};

function titleCard({ client }: Session, artifact: Artifact, offset: number): Card | undefined {
  const { title, kind, basis, why } = artifact;
  if (title.source === 'file-name' || !touches(title.span, offset)) return undefined;
  const reasons = why.map((each) => `* ${escaped(each)}`).join('\n');
  const more = client.isOurs ? '\n\n[Correct it…](command:docent.explain)' : '';
  return {
    span: title.span,
    text: `**${escaped(kind.name)}**, ${basisWords[basis]}${aboutText(kind)}\n\n${reasons}${sidecarText(artifact)}${more}`,
  };
}

/** What the file beside it says, which nobody sees in the text. */
function sidecarText({ sidecar, fields }: Artifact): string {
  const known = fields.flatMap(({ field, inSidecar, value }) =>
    field && inSidecar && value !== '' ? [{ label: field.label, value }] : [],
  );
  if (!sidecar || known.length === 0) return '';
  const lines = known.map(({ label, value }) => `* ${escaped(label)}: ${escaped(value)}`);
  return `\n\n${escaped(nameOf(sidecar.path))} says\n\n${lines.join('\n')}`;
}

/** Behind `kind:`, what the kind is for. */
function kindCard({ frontMatter, kind }: Artifact, offset: number): Card | undefined {
  const entry = frontMatter?.entries.find(({ key, valueSpan }) => key === 'kind' && touches(valueSpan, offset));
  return entry && { span: entry.valueSpan, text: `**${escaped(kind.name)}**${aboutText(kind)}` };
}

const aboutText = ({ about }: Kind): string => (about === undefined ? '' : `\n\n${escaped(about)}`);

function statusCard({ status, kind }: Artifact, offset: number): Card | undefined {
  if (!status || status.wordSpan.start === status.wordSpan.end || !touches(status.wordSpan, offset)) return undefined;
  const { status: known, canonical, word, wordSpan } = status;
  if (!known)
    return {
      span: wordSpan,
      text: `“${escaped(word)}” is no status of the kind ${escaped(kind.name)}${canonical ? `; it is read as *${canonical}*` : ''}`,
    };
  const next = known.next.map((id) => kind.statuses.find((each) => each.id === id)?.label ?? id);
  const life = known.closed ? 'Its life ends here.' : next.length > 0 ? `Next: ${next.map((each) => `*${escaped(each)}*`).join(', ')}` : '';
  const stale = known.staleAfter === undefined ? '' : `Stale after ${known.staleAfter} days.`;
  return {
    span: wordSpan,
    text: [`**${escaped(known.label)}**, a status of the kind ${escaped(kind.name)}`, life, stale].filter(Boolean).join('\n\n'),
  };
}

function fieldCard({ fields, kind }: Artifact, offset: number): Card | undefined {
  const here = fields.filter(({ inSidecar }) => !inSidecar);
  for (const { field, keySpan } of here) if (field && touches(keySpan, offset)) return { span: keySpan, text: fieldText(kind, field) };
  const { field, value = '', valueSpan } = here.find((each) => each.value !== '' && touches(each.valueSpan, offset)) ?? {};
  const text = field && choiceText(field, value);
  return text && valueSpan ? { span: valueSpan, text } : undefined;
}

function sectionCard({ sections, kind }: Artifact, offset: number): Card | undefined {
  const reading = sections.find(({ section, headingSpan }) => section && touches(headingSpan, offset));
  const meant = [reading?.section, ...(reading?.also ?? [])].flatMap((section) => section ?? []);
  return reading && { span: reading.headingSpan, text: meant.map((section) => sectionText(kind, section)).join('\n\n---\n\n') };
}
