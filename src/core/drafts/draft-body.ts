import type { Variant } from '../kinds/kind.ts';
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
  const titled = text.replace(/^(#[ \t]+).*\{title\}.*$/m, (_, marks: string) => marks + heading);
  return titled.replace(/\{([a-z][\w-]*)\}/g, (hole, id: string) => {
    const value = values[id];
    return value === undefined ? hole : typeof value === 'string' ? value : value.join(', ');
  });
}
