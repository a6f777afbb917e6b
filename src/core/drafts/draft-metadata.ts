import type { Artifact, Dialect, FieldReading } from '../artifacts/artifact.ts';
import { headingIn } from '../artifacts/variants.ts';
import type { Field, Kind, Variant } from '../kinds/kind.ts';
import { normaliseKey } from '../kinds/normalise.ts';
import { entriesFor, type Entry } from './draft-entries.ts';
import type { FieldValues } from './draft-fields.ts';
import { titleReading } from './draft-title.ts';
import { marksOf, type LineMarks } from './line-marks.ts';
import { mostOf } from './most.ts';
import { yamlLine } from './yaml-line.ts';

/** What metadata is drafted from. */
export interface MetadataRequest {
  readonly kind: Kind;
  readonly variant: Variant;
  /** The neighbours' dialect; absent without neighbours. */
  readonly dialect: Dialect | undefined;
  /** Whether front matter names the kind. */
  readonly declares: boolean;
  readonly values: FieldValues;
  readonly like: Artifact | undefined;
  /** As a heading would have it. */
  readonly title: string;
  readonly number: number | undefined;
  /** Lines of the template that are filled where they stand. */
  readonly lines: readonly FieldReading[];
}

/** The metadata of a new artifact as text. */
export interface DraftMetadata {
  /** Front matter, with the blank line after it; empty where there is none. */
  readonly before: string;
  /** Lines below the title; empty where there are none. */
  readonly below: string;
  /** The field of each heading of the template that is one. */
  readonly sections: Readonly<Record<string, string>>;
  /** Headings of the template whose field is written elsewhere. */
  readonly dropped: readonly string[];
  /** Whether the title is among it, and no heading. */
  readonly isTitled: boolean;
}

/**
 * The metadata in the neighbours' dialect, but for what stands in a sidecar; without neighbours, front matter that declares the kind.
 * What the template has a hole for above its sections is written there. Where fields are sections, those that have none stand where a neighbour has them; else as plain lines below the title, as adr-tools writes them.
 */
export function metadataFor(request: MetadataRequest): DraftMetadata {
  const { kind, variant, dialect, declares, values, like, title, number, lines } = request;
  const sections = kind.sections.filter(
    ({ id, field }) => field !== undefined && values[field] !== undefined && variant.order.includes(id),
  );
  const inSections = dialect === undefined || dialect === 'section' ? sections : [];
  const inLines = ({ id }: Field): boolean => lines.some(({ field }) => field?.id === id);
  const inBody = (field: Field): boolean =>
    inSections.some((section) => section.field === field.id) || variant.preamble.includes(`{${field.id}}`) || inLines(field);
  const own = kind.fields.filter((field) => values[field.id] !== undefined && !inBody(field));
  const dropped = sections.filter((section) => !inSections.includes(section)).map(({ id }) => headingIn(kind, variant, id));
  const head = headDialect(request);
  const written = own.filter(({ id }) => values[id] !== '' || dialect !== 'section');
  const all = entriesFor({ fields: written, values: inCase(written, values, head, like), dialect: head, like, title, number });
  const entries = all.filter(({ key }) => lines.every((line) => normaliseKey(line.key) !== normaliseKey(key)));
  const isTitled = titleReading(like, head)?.isAlone === true;
  const declaring = declares ? [{ key: 'kind', value: kind.id }] : [];
  const kept = Object.fromEntries(inSections.map(({ id, field = '' }) => [headingIn(kind, variant, id), field]));
  const rest = { sections: kept, dropped, isTitled };
  if (kind.sidecar !== undefined) return { before: frontMatter(declaring), below: '', ...rest, isTitled: false };
  if (head === 'front-matter') return { before: frontMatter([...declaring, ...entries]), below: '', ...rest };
  return { before: frontMatter(declaring), below: linesOf(entries, head, like), ...rest };
}

/** Where fields stand that are no sections. */
export function headDialect({ dialect, declares, like }: Pick<MetadataRequest, 'dialect' | 'declares' | 'like'>): Dialect {
  if (dialect !== undefined && dialect !== 'section') return dialect;
  const dialects = like?.fields.map((reading) => (reading.field && reading.dialect !== 'section' ? reading.dialect : undefined));
  const usual = mostOf(dialects ?? []);
  if (usual === 'front-matter' || usual === 'bullet' || usual === 'bold' || usual === 'quote' || usual === 'table') return usual;
  return dialect === undefined || (declares && usual === undefined) ? 'front-matter' : 'plain';
}

/** In front matter a status is written as its id would be, in lower case, unless the one beside it is not. */
function inCase(fields: readonly Field[], values: FieldValues, head: Dialect, like: Artifact | undefined): FieldValues {
  const status = fields.find(({ type }) => type === 'status');
  const value = status && values[status.id];
  if (head !== 'front-matter' || typeof value !== 'string' || !status || like?.status?.reading.dialect === 'front-matter') return values;
  return { ...values, [status.id]: value.toLowerCase() };
}

const frontMatter = (entries: readonly Entry[]): string =>
  entries.length > 0 ? `---\n${entries.map(({ key, value }) => yamlLine(key, value)).join('\n')}\n---\n\n` : '';

function linesOf(entries: readonly Entry[], dialect: Dialect, like: Artifact | undefined): string {
  if (entries.length === 0) return '';
  const marks = marksOf(dialect, like);
  return marks.before + entries.map((entry) => lineFor(entry, marks)).join(marks.between) + marks.after;
}

function lineFor({ key, value }: Entry, { open, middle, close }: LineMarks): string {
  const words = typeof value === 'object' ? value.join(', ') : value;
  return `${open}${key}${middle}${words}`.trimEnd() + close;
}
