import type { Link } from './link.ts';

const TAG = /<(?:a|img)(?=[ \t\r\n/])(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const ATTRIBUTE = /[ \t\r\n](href|src)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|([^ \t\r\n"'<>=`]+))/i;

/** Where the `href`s and `src`s of a piece of HTML lead; `offsetOf` tells where an offset of the piece stands in the document. */
export function* htmlLinksIn(html: string, offsetOf: (at: number) => number): Generator<Link, void, undefined> {
  if (!/<(?:a|img)[ \t\r\n/]/i.test(html)) return;
  // What is commented out leads nowhere; blanks keep the places.
  const shown = html.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  for (const { 0: tag, index } of shown.matchAll(TAG)) {
    const found = ATTRIBUTE.exec(tag);
    if (!found) continue;
    const [whole, name = '', ...values] = found;
    const written = values.find((value) => value !== undefined) ?? '';
    const start = index + found.index + whole.lastIndexOf(written);
    yield {
      form: name.toLowerCase() === 'src' ? 'image' : 'inline',
      span: { start: offsetOf(index), end: offsetOf(index + tag.length) },
      url: written.replaceAll('&amp;', '&'),
      urlSpan: { start: offsetOf(start), end: offsetOf(start + written.length) },
      text: '',
      html: true,
    };
  }
}
