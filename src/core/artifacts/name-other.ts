import type { Field, Status } from '../kinds/kind.ts';
import type { Edit } from '../text/edit.ts';
import { slice, type Span } from '../text/span.ts';
import type { Artifact, RelationReading } from './artifact.ts';
import { lineEnd, lineEndingOf, lineStart } from './line-ending.ts';
import { relate, type Reference } from './relate.ts';
import { editsOfField, type FieldEdits } from './write-field.ts';
import { inCaseOf } from './write-status.ts';

/** How relations are spelt around an artifact. */
export interface Spelling {
  /** “Superceded by”, as adr-tools has it. */
  readonly withC: boolean;
}

/** The edits that let an artifact name another one in a relation, as it says such things: in the field, beside a line that says the same of another, below its status, or among its fields. */
export function nameOther(artifact: Artifact, field: Field, reference: Reference, spelling: Spelling): FieldEdits {
  if (artifact.fields.some((reading) => reading.field?.id === field.id)) return relate(artifact, field.id, reference, false);
  const said = artifact.relations.findLast((each) => each.field === field.id && !each.inSidecar);
  const beside = said && besideLine(artifact, said, reference);
  if (beside) return inOwn(artifact, [beside]);
  const below = belowStatus(artifact, `${spelt(field.label, spelling)} ${reference.linked}`);
  if (below) return inOwn(artifact, [below]);
  const hasFields = artifact.frontMatter !== undefined || artifact.fields.some((each) => each.field !== undefined);
  return hasFields ? relate(artifact, field.id, reference, false) : editsOfField(artifact, field.id, reference.linked, 'plain');
}

/** What an artifact is given when another took its place. */
export interface Succeeded {
  readonly status: Status;
  readonly field: Field;
  readonly reference: Reference;
  /** Whether the status says by what: “superseded by ADR-2”. */
  readonly inStatus: boolean;
}

/** The edits that give an artifact the status of one whose place was taken, and let it name what took it, both as it says such things; none where its status cannot be written. */
export function succeed(artifact: Artifact, { status, field, reference, inStatus }: Succeeded, spelling: Spelling): readonly FieldEdits[] {
  const own = artifact.status?.reading;
  if (!own?.field || own.dialect === 'toml' || own.dialect === 'folder') return [];
  const inOne = inStatus && !own.inSidecar && !artifact.fields.some((reading) => reading.field?.id === field.id);
  const words = inOne ? statusAndField(artifact, status, field, reference, spelling) : undefined;
  if (words) return [inOwn(artifact, [words])];
  const word = artifact.status?.status === status ? undefined : editsOfField(artifact, own.field.id, status.label);
  const named = nameOther(artifact, field, reference, spelling);
  if (!word || word.path !== named.path) return word ? [word, named] : [named];
  return [{ ...named, edits: [...word.edits, ...named.edits] }];
}

/** “accepted” becomes “superseded by ADR-2”, in its case and emphasis; what followed the word stays. */
function statusAndField(artifact: Artifact, status: Status, field: Field, reference: Reference, spelling: Spelling): Edit | undefined {
  const own = artifact.status;
  const by = field.label.toLowerCase().startsWith(`${status.label.toLowerCase()} `) ? field.label.slice(status.label.length) : undefined;
  const [edit] = own?.reading.field && own.status !== status ? editsOfField(artifact, own.reading.field.id, status.label).edits : [];
  if (!own || by === undefined || own.wordSpan.start >= own.wordSpan.end) return undefined;
  const { dialect } = own.reading;
  const named = dialect === 'front-matter' ? reference.bare : reference.linked;
  const to = dialect === 'table' ? named.replace(/(?<!\\)\|/g, '\\|') : named;
  const at = own.wordSpan;
  if (!edit) return { span: { start: at.end, end: at.end }, text: `${by} ${to}` };
  if (edit.span.start !== at.start) return undefined;
  const word = inCaseOf(slice(artifact.text, at), status.label);
  return {
    span: edit.span,
    text: spelt(
      edit.text.replace(word, () => `${word}${by} ${to}`),
      spelling,
    ),
  };
}

const spelt = (words: string, { withC }: Spelling): string => (withC ? words.replace(/(?<=super)s(?=ede)/i, 'c') : words);

const inOwn = ({ path, text }: Artifact, edits: readonly Edit[]): FieldEdits => ({ path, text, edits });

/** One more after a line such as “* Supersedes [ADR-1](…)”, or in “superseded by ADR-1”. */
function besideLine(artifact: Artifact, { span }: RelationReading, { bare, linked }: Reference): Edit | undefined {
  const { text, status } = artifact;
  const end = endOfTarget(text, span);
  const value = status?.reading.valueSpan;
  const isValue = value && value.start <= span.start && span.end <= value.end && !isRelationLine(text, span);
  if (isValue) return insertion(end, ` and ${status.reading.dialect === 'front-matter' ? bare : linked}`);
  const start = lineStart(text, span.start);
  const lead = leadOf(text, span);
  if (!isRelationLine(text, span)) return undefined;
  const ending = lineEndingOf(text);
  return insertion(lineEnd(text, start), (/^\s*[-*+]/.test(lead) ? ending : ending + ending) + lead + linked);
}

/** What stands in a line before the link or words that name another. */
const leadOf = (text: string, { start }: Span): string => text.slice(lineStart(text, start), start).replace(/[[(*_]*$/, '');
const isRelationLine = (text: string, span: Span): boolean => /^\s*(?:[-*+]\s+)?\p{L}[\p{L} ]*:?\s+$/u.test(leadOf(text, span));

/** Behind the link whose words a span is, where it is one. */
function endOfTarget(text: string, { end }: Span): number {
  const rest = /^[*_]*\](?:\([^()\n]*\)|\[[^[\]\n]*\])?[*_]*/.exec(text.slice(end, end + 500));
  return end + (rest?.[0].length ?? 0);
}

/** A paragraph of its own at the end of the section that is the status. */
function belowStatus(artifact: Artifact, words: string): Edit | undefined {
  const { status, sections, text } = artifact;
  const own =
    status?.reading.dialect === 'section' ? sections.find(({ wordsSpan }) => wordsSpan.start === status.reading.keySpan.start) : undefined;
  if (!own) return undefined;
  const last = own.blocks.filter(({ type }) => type === 'paragraph' || type === 'list').at(-1);
  const ending = lineEndingOf(text);
  const at = lineEnd(text, Math.max(last?.span.end ?? 0, status?.reading.valueSpan.end ?? 0));
  return insertion(at, ending + ending + words);
}

const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });
