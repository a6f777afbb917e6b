import { parseDocument } from 'yaml';
import { isBottomless } from '../../markdown/front-matter/bottomless.ts';
import type { Span } from '../../text/span.ts';
import type { Form, Say } from './form.ts';

/** Read a piece of YAML that stands at `span` in a text; every complaint has its place in that text. Never throws. */
export function readYaml<T>(form: Form<T>, text: string, span: Span, say: Say): T | undefined {
  const yaml = text.slice(span.start, span.end);
  if (isBottomless(yaml)) return tooDeep(span, say);
  const within = (at: number): number => Math.min(Math.max(span.start, at), span.end);
  try {
    const { contents, errors } = parseDocument(before(span.start) + yaml, { prettyErrors: false });
    for (const { pos, message } of errors) {
      say({ span: { start: within(pos[0]), end: within(pos[1]) }, message: `This is not YAML: ${message}`, broken: true });
    }
    return form.read(contents, say);
  } catch {
    return tooDeep(span, say);
  }
}

function tooDeep(span: Span, say: Say): undefined {
  say({ span, message: 'This is nested too deeply to be read; a few levels are enough', broken: true });
}

/** As many characters as stand before the piece, in a form that YAML skips: so its places are those of the text. */
const before = (length: number): string => (length < 2 ? ' '.repeat(length) : `#${' '.repeat(length - 2)}\n`);
