import type { Variant } from '../kinds/kind.ts';
import { isMetadataHeading } from '../kinds/metadata-headings.ts';
import { readOutline } from '../markdown/outline.ts';
import type { FieldValues } from './draft-fields.ts';
import { headingsIn } from './headings-in.ts';

/** A variant's first text without some sections: those whose field is written elsewhere. */
export function bodyWithout({ template }: Variant, headings: readonly string[]): string {
  let text = template;
  for (const heading of headings) {
    const found = headingsIn(text).find((each) => each.text === heading);
    if (found) text = text.slice(0, found.start) + text.slice(found.end);
  }
  return `${text.trimEnd()}\n`;
}

/** The text with its holes for fields filled, and its title line as given; other holes wait for the writer. */
export function filledHoles(
  text: string,
  values: FieldValues | Readonly<Record<string, string | readonly string[] | undefined>>,
  heading: string,
): string {
  const filled = (piece: string): string =>
    piece.replace(/\{([a-z][\w-]*)\}/g, (hole, id: string) => {
      const value = values[id];
      return value === undefined ? hole : typeof value === 'string' ? value : value.join(', ');
    });
  const line = titleLine(text);
  if (!line) return filled(text);
  // What somebody calls “{status}” is a title and no hole.
  return `${filled(text.slice(0, line.index))}${line[1] ?? '# '}${closingEscaped(heading)}${filled(text.slice(line.index + line[0].length))}`;
}

/** The text without its title line, for documents whose title stands elsewhere. */
export function withoutTitle(text: string): string {
  const line = titleLine(text);
  return line ? (text.slice(0, line.index) + text.slice(line.index + line[0].length)).replace(/^\n+/, '') : text;
}

/** Whether a heading of the text is its title. */
export const hasTitle = (text: string): boolean => titleLine(text) !== null;

/** The heading with a hole for the title, or else the only one of the first rank, above all others. */
function titleLine(text: string): RegExpExecArray | null {
  const named = /^(#[ \t]+).*\{title\}.*$/m.exec(text);
  const [first, ...others] = named ? [] : readOutline(text).headings;
  if (first?.depth !== 1 || isMetadataHeading(first.text) || others.some(({ depth }) => depth === 1)) return named;
  const line = /^(#[ \t]+).*$/m.exec(text.slice(first.block.span.start));
  if (line) line.index += first.block.span.start;
  return line;
}

/** A last word of `#` would be taken for the end of the heading. */
const closingEscaped = (heading: string): string => heading.replace(/(\s)(#+)$/, '$1\\$2');
