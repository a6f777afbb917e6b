import type { Kind, Section } from '../kinds/kind.ts';
import { closed } from '../markdown/closed.ts';
import type { Edit } from '../text/edit.ts';
import type { Artifact } from './artifact.ts';
import { lineEndingOf, withLineEnding } from './line-ending.ts';
import { placeSection, type Placement } from './section-place.ts';
import { headingIn } from './variants.ts';

/** What an inserted section is given besides its place. */
export interface InsertOptions {
  /** Sections that are inserted in the same go; one of them may be the parent. */
  readonly allMissing?: readonly Section[];
  /** What stands under the heading instead of the template's body. */
  readonly body?: string;
}

/** The edit that puts a missing section where its kind has it: heading as the neighbours' headings are, guidance of the template below it. */
export function insertSection(artifact: Artifact, section: Section, options: InsertOptions = {}): Edit {
  const place = placeSection(artifact, section, options.allMissing ?? []);
  return editAt(artifact, place.at, [sectionText(artifact, section, place, options.body)]);
}

/** The edits that put several missing sections in, one for each place, in the order of the document's own variant. */
export function insertMissing(artifact: Artifact, sections: readonly Section[]): readonly Edit[] {
  const { order } = artifact.variant;
  const rank = ({ id }: Section): number =>
    order.includes(id) ? order.indexOf(id) : order.length + artifact.kind.sections.findIndex((each) => each.id === id);
  const places = new Map<number, { readonly depth: number; readonly text: string }[]>();
  for (const section of [...sections].sort((a, b) => rank(a) - rank(b))) {
    const place = placeSection(artifact, section, sections);
    const there = places.get(place.at) ?? [];
    const before = there.filter(({ depth }) => depth === place.depth).length;
    const number = place.number && { ...place.number, value: place.number.value + before };
    places.set(place.at, [...there, { depth: place.depth, text: sectionText(artifact, section, { ...place, number }) }]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, there]) => {
      const texts = there.map(({ text }) => text);
      return editAt(artifact, at, texts);
    });
}

function sectionText({ kind, variant }: Artifact, section: Section, { depth, setext, closed, number }: Placement, body?: string): string {
  const words = headingIn(kind, variant, section.id);
  // What numbers its sections itself has the next number once.
  const title = number ? `${number.value}${number.mark}${words.replace(/^\d{1,3}[.)][ \t]+/, '')}` : words;
  const marks = '#'.repeat(depth);
  const heading =
    setext && depth <= 2
      ? `${title}\n${(depth === 1 ? '=' : '-').repeat(Math.max(3, title.length))}`
      : `${marks} ${title}${closed ? ` ${marks}` : ''}`;
  const under = (body ?? filled(kind, variant.bodies[section.id]?.body ?? section.body)).trim();
  return under === '' ? heading : `${heading}\n\n${under}`;
}

/** The body of a field's section with what its field starts as: `{status}` becomes “Proposed”. */
function filled({ fields, statuses }: Kind, body: string): string {
  return body.replace(/\{([a-z][\w-]*)\}/g, (hole, id: string) => {
    const initial = fields.find((field) => field.id === id)?.initial;
    if (initial === undefined || ['today', 'author', 'title'].includes(initial)) return hole;
    return statuses.find((status) => status.id === initial)?.label ?? initial;
  });
}

/** A blank line at the end; `\r\n` is one line ending and not two. */
const blankLine = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/;

/** Texts at one place with blank lines around them. */
function editAt({ text }: Artifact, at: number, texts: readonly string[]): Edit {
  const before = text.slice(0, at);
  const atEnd = text.slice(at).trim() === '';
  const lead = before.trim() === '' || blankLine.test(before) ? '' : /[\n\r]$/.test(before) ? '\n' : '\n\n';
  const trail = atEnd ? (/[\n\r]$/.test(before) || before === '' ? '\n' : '') : '\n\n';
  const end = atEnd ? endOfOpen(before) : '';
  const start = end === '' ? lead : `${/[\n\r]$/.test(before) ? '' : '\n'}${end}\n\n`;
  return { span: { start: at, end: at }, text: withLineEnding(start + texts.join('\n\n') + trail, lineEndingOf(text)) };
}

/** What ends a code block or comment that a document leaves open at its end, and that would swallow whatever comes after it. */
function endOfOpen(before: string): string {
  const said = before.trimEnd();
  return closed(said).slice(said.length).trim();
}
