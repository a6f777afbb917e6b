import { readBody, type BodySection, type KindBody } from './kind-body.ts';
import type { Field, Section } from './kind.ts';
import { normaliseHeading, normaliseKey } from './normalise.ts';
import { meaning } from './sections.ts';
import type { Outline } from '../markdown/shape.ts';

/** A plain template's body whose metadata, heading included, stands in the preamble and is no section. */
export interface BodyWithMetadata {
  readonly body: KindBody;
  /** Headings under which metadata stands, as they are compared. */
  readonly containers: readonly string[];
  /** Keys of that metadata, as written; not the one of the title. */
  readonly keys: readonly string[];
}

const headings = new Set([
  'meta',
  'metadata',
  'meta data',
  'document information',
  'document control',
  'document details',
  'document properties',
  'header',
  'properties',
  'key facts',
  'facts',
  'at a glance',
]);

/** Whether a key of metadata is what the title of the document stands under. */
export const isNameKey = (key: string): boolean => /^(?:feature[ _-]?name|name|title)$/i.test(key.trim());

/** Whether metadata is what a heading says stands under it. */
export const isMetadataHeading = (heading: string): boolean => headings.has(normaliseHeading(heading));

/** Read a plain template; headings above its first section that hold metadata lines alone belong to the preamble. */
export function readPlainBody(
  outline: Outline,
  known: { readonly fields: readonly Field[]; readonly sections: readonly Section[] },
): BodyWithMetadata {
  const body = readBody(outline, () => undefined);
  const fieldKeys = new Set(known.fields.flatMap(({ id, label, aliases }) => [id, label, ...aliases]).map(singular));
  const holdsMetadata = ({ title, body: lines }: BodySection): boolean => {
    const keys = keysIn(lines);
    if (keys.length === 0 || meaning(known.sections, title) !== undefined) return false;
    return isMetadataHeading(title) || keys.filter((key) => fieldKeys.has(singular(key))).length > 1;
  };
  const first = body.sections.findIndex((section) => !holdsMetadata(section));
  const held = first < 0 ? body.sections : body.sections.slice(0, first);
  if (held.length === 0) return { body, containers: [], keys: [] };
  const sections = body.sections.slice(held.length);
  const end = sections[0]?.heading.block.span.start ?? outline.text.length;
  return {
    body: { preamble: outline.text.slice(outline.frontMatter?.span.end ?? 0, end).trim(), sections },
    containers: held.map(({ title }) => normaliseHeading(title)),
    keys: held.flatMap((section) => keysIn(section.body)).filter((key) => !isNameKey(key)),
  };
}

const line = /^(?:[-*+>|][ \t]*)?(?:\*\*|__)?(\p{L}[^:*_|]{0,50}?)(?:\*\*|__)?[ \t]*[:|]/u;
/** Lines that say nothing: rules of tables, definitions of links. */
const silent = /^\[[^\]]+\]:|^[|:\s-]+$/;

/** The keys of metadata lines; none where any line is something else. */
function keysIn(body: string): readonly string[] {
  const lines = body
    .replace(/<!--[^]*?-->/g, '')
    .split(/\r\n|\n|\r/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !silent.test(each));
  const keys = lines.map((each) => line.exec(each)?.[1]);
  return keys.every((key) => key !== undefined) ? keys : [];
}

/** “Author(s)”, “Authors” and “author” are one. */
const singular = (key: string): string => normaliseKey(key).replace(/s$/, '');
