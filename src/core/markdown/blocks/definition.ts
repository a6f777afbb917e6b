import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { decodeString } from 'micromark-util-decode-string';
import { blankFrom } from './line.ts';
import type { Span } from '../../text/span.ts';

/** A link definition as it stands in a text: `[label]: destination "title"`. */
export interface ParsedDefinition {
  readonly identifier: string;
  readonly url: string;
  readonly urlSpan: Span;
  readonly labelSpan: Span;
  /** The end of its last line. */
  readonly end: number;
}

// A label ends at the first bracket that is not escaped, and holds more than white space.
const LABEL = /\[((?:[^[\]\\]|\\[[\]\\]|\\(?![[\]\\]))*)\]:/y;
const ANGLE = /<((?:[^<>\\\r\n]|\\[<>\\]|\\(?![<>\\]))*)>/y;
const TITLE = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^)\\]|\\[^])*\)/y;
const SPACES = /[ \t\r\n]*/y;
const LABEL_LIMIT = 999;

/** An identifier as mdast writes it: one case, white space folded. */
export const identifierOf = (label: string): string => normalizeIdentifier(label).toLowerCase();

/** Read the link definition that begins at an offset of a paragraph's text, where there is one. */
export function parseDefinition(text: string, at: number): ParsedDefinition | undefined {
  LABEL.lastIndex = at;
  const label = LABEL.exec(text)?.[1];
  if (label === undefined || label.length > LABEL_LIMIT || !/[^ \t\r\n]/.test(label)) return undefined;
  const urlStart = skip(text, LABEL.lastIndex);
  const urlSpan = destinationAt(text, urlStart);
  if (!urlSpan) return undefined;
  const after = text.charCodeAt(urlStart) === 60 ? urlSpan.end + 1 : urlSpan.end;
  const end = titleEnd(text, after) ?? lineEndIfBlank(text, after);
  if (end === undefined) return undefined;
  const labelSpan = { start: at + 1, end: at + 1 + label.length };
  return { identifier: identifierOf(label), url: decodeString(text.slice(urlSpan.start, urlSpan.end)), urlSpan, labelSpan, end };
}

/** Where a destination's characters stand, the angle brackets around them left out; `nesting` limits its parentheses. */
export function destinationAt(text: string, at: number, nesting = Infinity): Span | undefined {
  if (text.charCodeAt(at) !== 60) return bareDestination(text, at, nesting);
  ANGLE.lastIndex = at;
  return ANGLE.test(text) ? { start: at + 1, end: ANGLE.lastIndex - 1 } : undefined;
}

function bareDestination(text: string, start: number, nesting: number): Span | undefined {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // NUL is read as a replacement character, which may stand in a destination.
    if ((code <= 32 && code !== 0) || code === 127) break;
    if (code === 92 && isEscapable(text.charCodeAt(at + 1))) at++;
    else if (code === 40 && depth++ >= nesting) return undefined;
    else if (code === 41 && depth-- === 0) break;
  }
  return at === start || depth > 0 ? undefined : { start, end: at };
}

const isEscapable = (code: number): boolean => code === 40 || code === 41 || code === 92;

/** The end of the line on which a title ends, when one follows and nothing follows it. */
function titleEnd(text: string, after: number): number | undefined {
  const start = skip(text, after);
  if (start === after) return undefined;
  TITLE.lastIndex = start;
  return TITLE.test(text) ? lineEndIfBlank(text, TITLE.lastIndex) : undefined;
}

function lineEndIfBlank(text: string, at: number): number | undefined {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return blankFrom(text, at, end) ? end : undefined;
}

function skip(text: string, at: number): number {
  SPACES.lastIndex = at;
  SPACES.test(text);
  return SPACES.lastIndex;
}
