import type { Span } from '../text/span.ts';
import { readOutline } from './outline.ts';
import type { Outline } from './shape.ts';

const fence = '---\n';
/** What marks the beginning of YAML, with comments and directives before it. */
const mark = /^((?:[ \t]*(?:[#%].*)?(?:\r\n|\n|\r))*)---(?=[ \t]*(?:\r|\n|$))/;

/** The text of a YAML file as the front matter of a document that is otherwise empty: what reads and writes front matter then reads and writes it. */
export function readYamlFile(text: string): Outline {
  const own = text.replace(mark, (_, before: string) => `${before.replace(/^%/gm, '#')}   `);
  return readOutline(`${fence}${own}${/(?:^|[\r\n])$/.test(own) ? '' : '\n'}---\n`);
}

/** The span in the file itself of one in that front matter. */
export function inYamlFile(text: string, { start, end }: Span): Span {
  const back = (offset: number): number => Math.min(Math.max(offset - fence.length, 0), text.length);
  return { start: back(start), end: back(end) };
}
