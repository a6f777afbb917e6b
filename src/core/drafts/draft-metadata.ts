import type { Artifact, Dialect } from '../artifacts/artifact.ts';
import { headingIn } from '../artifacts/variants.ts';
import type { Field, Kind, Section, Variant } from '../kinds/kind.ts';
import type { FieldValues } from './draft-fields.ts';
import { marksOf, type LineMarks } from './line-marks.ts';
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
}

/** The metadata of a new artifact as text. */
export interface DraftMetadata {
  /** Front matter, with the blank line after it; empty where there is none. */
  readonly before: string;
  /** Lines below the title; empty where there are none. */
  readonly below: string;
  /** Headings of the template whose field is written elsewhere. */
  readonly dropped: readonly string[];
}

/**
 * The metadata in the neighbours' dialect; without neighbours, front matter that declares the kind.
 * Where fields are sections, those that have none stand as plain lines below the title, as adr-tools writes them.
 */
export function metadataFor({ kind, variant, dialect, declares, values, like }: MetadataRequest): DraftMetadata {
  const sections = kind.sections.filter(
    ({ id, field }) => field !== undefined && values[field] !== undefined && variant.order.includes(id),
  );
  const inSections = dialect === undefined || dialect === 'section' ? sections : [];
  const own = kind.fields.filter(({ id }) => values[id] !== undefined && !inSections.some(({ field }) => field === id));
  const dropped = sections
    .filter((section) => !inSections.includes(section))
    .map((section: Section) => headingIn(kind, variant, section.id));
  if (dialect === undefined || dialect === 'front-matter')
    return { before: frontMatter(kind, own, values, declares), below: '', dropped };
  const written = own.filter(({ id }) => values[id] !== '' || dialect !== 'section');
  return { before: '', below: linesOf(written, values, dialect === 'section' ? 'plain' : dialect, like), dropped };
}

function frontMatter({ id }: Kind, fields: readonly Field[], values: FieldValues, declares: boolean): string {
  const lines = fields.map((field) => yamlLine(field.id, lowerStatus(field, values[field.id] ?? '')));
  const all = [...(declares ? [yamlLine('kind', id)] : []), ...lines];
  return all.length > 0 ? `---\n${all.join('\n')}\n---\n\n` : '';
}

/** In front matter a status is written as its id would be: in lower case. */
const lowerStatus = ({ type }: Field, value: string | readonly string[]): string | readonly string[] =>
  type === 'status' && typeof value === 'string' ? value.toLowerCase() : value;

function linesOf(fields: readonly Field[], values: FieldValues, dialect: Dialect, like: Artifact | undefined): string {
  const marks = marksOf(dialect, like);
  const lines = fields.map((field) => lineFor(field, values[field.id] ?? '', marks, like));
  return marks.before + lines.join(marks.between) + marks.after;
}

function lineFor(field: Field, value: string | readonly string[], { open, middle, close }: LineMarks, like: Artifact | undefined): string {
  const key = like?.fields.find((reading) => reading.field?.id === field.id)?.key ?? field.label;
  const words = typeof value === 'string' ? value : value.join(', ');
  return `${open}${key}${middle}${words}`.trimEnd() + close;
}
