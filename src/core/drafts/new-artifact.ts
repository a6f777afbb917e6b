import type { Artifact, Dialect } from '../artifacts/artifact.ts';
import type { Summary } from '../catalog/summary.ts';
import type { Kind, Variant } from '../kinds/kind.ts';
import type { CreateChange } from '../text/change.ts';
import { bodyWithout, filledHoles, hasTitle, withoutTitle } from './draft-body.ts';
import { draftFields, type FieldValues } from './draft-fields.ts';
import { draftSidecar } from './draft-sidecar.ts';
import { headDialect, metadataFor } from './draft-metadata.ts';
import { fillName } from './fill-name.ts';
import { mostOf } from './most.ts';
import { nameFormOf, plainForm } from './name-form.ts';
import { relationValues, type Relations } from './relation-values.ts';
import { filledLines, filledSections, templateLines } from './template-lines.ts';
import { greatest } from '../text/numbers.ts';

/** What a new artifact follows of one beside it; a catalog's summary is one. */
export type Neighbour = Pick<Summary, 'path' | 'number' | 'dialect' | 'titleForm' | 'variant'> & Partial<Pick<Summary, 'basis' | 'fields'>>;

/** What is known of an artifact that is not there yet. */
export interface DraftRequest {
  readonly kind: Kind;
  readonly title: string;
  /** ISO. */
  readonly today: string;
  readonly author?: string | undefined;
  /** Relative to the root; the neighbours' folder or the kind's home where it is not said. */
  readonly folder?: string | undefined;
  /** Artifacts of the kind in the folder. */
  readonly neighbours: readonly Neighbour[];
  /** Whether a path is taken, whatever by. */
  readonly takenPaths: { has(path: string): boolean };
  /** Id of the body; the neighbours' where it is not said. */
  readonly variant?: string | undefined;
  /** Values of fields, by id. */
  readonly fields?: FieldValues | undefined;
  /** Artifacts that relation fields name, by id of the field. */
  readonly relations?: Relations | undefined;
  /** A neighbour read whole: its marks (`*` or `-`, `**Key:**` or `**Key**:`) are copied. */
  readonly like?: Artifact | undefined;
}

/** An artifact about to be created. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  readonly number: number | undefined;
  /** Offset at which writing begins. */
  readonly cursor: number;
  /** The file beside it that holds its fields, where its kind has one. */
  readonly beside?: { readonly path: string; readonly text: string };
}

/** The files to make for it. */
export const creationOf = ({ path, text, beside }: Draft): readonly CreateChange[] =>
  [{ path, text }, beside ?? []].flat().map((file) => ({ type: 'create', ...file }));

/** A new artifact as its neighbours would have it: name, number, title, metadata, body. */
export function draftArtifact(asked: DraftRequest): Draft {
  const title = asked.title.replace(/\s+/g, ' ').trim();
  const request = { ...asked, title, neighbours: inOrder(asked.neighbours) };
  const { kind, today, neighbours, author, like } = request;
  const { path, number } = placeOf(request);
  const dialect = mostOf(neighbours.map((each) => writable(each.dialect)));
  const variant = variantOf(kind, request.variant ?? mostOf(neighbours.map((each) => each.variant)));
  const isDeclared = declares(neighbours);
  const lines = templateLines(kind, variant);
  const inText = kind.sidecar === undefined && headDialect({ dialect, declares: isDeclared, like }) !== 'front-matter';
  const fields = { ...request.fields, ...relationValues(request.relations, path, inText) };
  const values = draftFields({ kind, variant, title, today, author, fields, neighbours, declares: isDeclared, like, lines });
  const heading = headingFor(request, variant, number);
  const head = metadataFor({ kind, variant, dialect, declares: isDeclared, values, like, title: heading, number, lines });
  const holes = { ...values, title, number: number === undefined ? undefined : String(number), date: today };
  const template = bodyWithout(variant, head.dropped);
  const wanted = { kind, values, asked: fields, title: hasTitle(template) ? undefined : title, more: head.below };
  const filled = filledLines(filledSections(template, head.sections, wanted), lines, wanted);
  const body = filledHoles(head.isTitled ? withoutTitle(filled) : filled, holes, heading);
  const text = `${head.before}${head.below === '' || lines.length > 0 ? body : belowTitle(body, head.below)}`;
  const beside = draftSidecar({ kind, path, number, values, like });
  return { path, text, number, cursor: cursorIn(text), ...(beside ? { beside } : {}) };
}

/** The last one is the latest: by number, then by name. */
const inOrder = (neighbours: readonly Neighbour[]): readonly Neighbour[] =>
  [...neighbours].sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.path < b.path ? -1 : 1));

/** The number after the highest one; absent where neighbours have none. */
export function nextNumber(neighbours: readonly Pick<Neighbour, 'number'>[]): number {
  return greatest(neighbours.map(({ number }) => number ?? 0)) + 1;
}

/** The path and number of the draft: as neighbours are named, and free. */
function placeOf({ kind, title, today, folder, neighbours, takenPaths }: DraftRequest): Pick<Draft, 'path' | 'number'> {
  const form =
    nameFormOf(
      neighbours.map(({ path }) => path),
      kind.prefixes,
    ) ?? plainForm(kind.file);
  const where = folder ?? homeOf(neighbours, form.pattern) ?? kind.home;
  const isNumbered = form.pattern.includes('{number');
  for (let more = 0; ; more++) {
    const number = isNumbered ? nextNumber(neighbours) + more : undefined;
    const words = more > 0 && !isNumbered ? `${title} ${more + 1}` : title;
    const name = fillName(form, { title: words, number, date: today, prefix: kind.prefixes[0] ?? kind.short });
    const path = where === '' ? name : `${where}/${name}`;
    if (!takenPaths.has(path) || more > 999) return { path, number };
  }
}

/** The folder most neighbours are in; that of their item folders where each has one. */
function homeOf(neighbours: readonly Neighbour[], pattern: string): string | undefined {
  const depth = pattern.split('/').length;
  return mostOf(neighbours.map(({ path }) => path.split('/').slice(0, -depth).join('/')));
}

function headingFor({ title, neighbours }: DraftRequest, { preamble }: Variant, number: number | undefined): string {
  const own = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(preamble)?.[1] ?? '{title}';
  const most = mostOf(neighbours.map((each) => each.titleForm)) ?? own;
  if (!most.includes('{title}')) return title;
  return most
    .replace(/\{number(?::(\d+))?\}/g, (_, width?: string) => String(number ?? 1).padStart(Number(width ?? 1), '0'))
    .replace('{title}', () => title);
}

const variantOf = ({ variants }: Kind, id: string | undefined): Variant =>
  variants.find((each) => each.id === id) ??
  variants[0] ?? { id: 'default', order: [], titles: {}, bodies: {}, preamble: '', template: '# {title}\n' };

/** Dialects that are only read tell nothing about how to write. */
const writable = (dialect: Dialect | undefined): Dialect | undefined =>
  dialect === 'toml' || dialect === 'sidecar' || dialect === 'folder' ? undefined : dialect === 'heading' ? 'section' : dialect;

/** The first one says its kind itself; later ones do if most of their neighbours do. */
const declares = (neighbours: readonly Neighbour[]): boolean =>
  mostOf(neighbours.map(({ basis }) => basis)) === 'declared' || neighbours.length === 0;

/** The body with metadata under its title, or on top where it has none. */
function belowTitle(body: string, metadata: string): string {
  const title = /^#[ \t].*$/m.exec(body);
  if (!title) return `${metadata}\n\n${body}`;
  const end = title.index + title[0].length;
  return `${body.slice(0, end)}\n\n${metadata}${body.slice(end)}`;
}

/** Before the first words that wait to be replaced; at the end where there are none. */
export function cursorIn(text: string): number {
  const start = /^#{1,6}[ \t]/m.exec(text)?.index ?? 0;
  const found = /<!--|\{[^{}\n]+\}/.exec(text.slice(start));
  return found ? start + found.index : text.length;
}
