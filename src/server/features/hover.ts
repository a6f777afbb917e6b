import type { Hover } from 'vscode-languageserver';
import type { Artifact, SectionReading } from '../../core/artifacts/artifact.ts';
import type { Basis } from '../../core/kinds/basis.ts';
import type { Demand, Field, Kind } from '../../core/kinds/kind.ts';
import { nameOf } from '../../core/text/path.ts';
import { touches, type Span } from '../../core/text/span.ts';
import { answering } from '../answering.ts';
import { artifactCard } from '../artifact-card.ts';
import { rangesIn } from '../convert.ts';
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
    (titleCard(session, artifact, offset) ?? statusCard(artifact, offset) ?? fieldCard(artifact, offset) ?? sectionCard(artifact, offset))
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
  return { span: title.span, text: `**${escaped(kind.name)}**, ${basisWords[basis]}\n\n${reasons}${sidecarText(artifact)}${more}` };
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
  const reading = fields.find(({ keySpan, field, inSidecar }) => field && !inSidecar && touches(keySpan, offset));
  return reading?.field && { span: reading.keySpan, text: fieldText(kind, reading.field) };
}

/** What a field is, for hovers and completion. */
export function fieldText(kind: Kind, { id, label, type, about, choices, demand, inverse }: Field): string {
  const facts = [
    needWords(demand),
    choices.length > 0 ? `One of ${choices.map((each) => `*${escaped(each)}*`).join(', ')}.` : '',
    inverse === undefined ? '' : `The other side says *${escaped(inverse)}*.`,
  ];
  return [
    `**${escaped(label)}** (${escaped(id)}), ${typeWords[type]} of the kind ${escaped(kind.name)}`,
    about ? escaped(about) : '',
    facts.filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const typeWords: Readonly<Record<Field['type'], string>> = {
  status: 'the status',
  date: 'a date',
  datetime: 'a date and time',
  people: 'people',
  text: 'a text',
  link: 'a link',
  choice: 'a choice',
  number: 'a number',
  duration: 'a duration',
  artifacts: 'artifacts',
  list: 'a list',
};

function sectionCard({ sections, kind }: Artifact, offset: number): Card | undefined {
  const reading = sections.find(({ section, headingSpan }) => section && touches(headingSpan, offset));
  return reading && { span: reading.headingSpan, text: sectionText(kind, reading) };
}

function sectionText(kind: Kind, { section, also }: SectionReading): string {
  return [section, ...also]
    .flatMap((each) => each ?? [])
    .map(({ title, demand, guidance }) =>
      `**${escaped(title)}**, a section of the kind ${escaped(kind.name)}. ${needWords(demand)}\n\n${escaped(guidance)}`.trim(),
    )
    .join('\n\n---\n\n');
}

function needWords({ need, from, since, orSaysWhy }: Demand): string {
  if (need === 'optional') return 'It may be left out.';
  const words = { core: 'No such document is without it', required: 'It has to be there', recommended: 'A good one has it' }[need];
  const limits = [from === undefined ? '' : ` from the status *${escaped(from)}* on`, since === undefined ? '' : ` since ${since}`].join(
    '',
  );
  return `${words}${limits}${orSaysWhy ? ', or says why not' : ''}.`;
}
