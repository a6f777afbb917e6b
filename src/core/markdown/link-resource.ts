import { decodeString } from 'micromark-util-decode-string';
import { destinationAt } from './blocks/definition.ts';
import type { Span } from '../text/span.ts';

const SPACES = /[ \t\r\n]*/y;
const TITLE = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^)\\]|\\[^])*\)/y;
const NESTING_LIMIT = 32;

/** What stands in the parentheses behind a link's words. */
export interface Resource {
  readonly url: string;
  readonly urlSpan: Span;
  readonly end: number;
}

/** Read `(destination "title")` at an offset, where it stands there. */
export function readResource(text: string, at: number): Resource | undefined {
  const first = skip(text, at + 1);
  if (text.charCodeAt(first) === 41) return { url: '', urlSpan: { start: first, end: first }, end: first + 1 };
  const urlSpan = destinationAt(text, first, NESTING_LIMIT);
  if (!urlSpan) return undefined;
  const end = resourceEnd(text, text.charCodeAt(first) === 60 ? urlSpan.end + 1 : urlSpan.end);
  return end === undefined ? undefined : { url: decodeString(text.slice(urlSpan.start, urlSpan.end)), urlSpan, end };
}

function resourceEnd(text: string, after: number): number | undefined {
  let at = skip(text, after);
  TITLE.lastIndex = at;
  if (at > after && TITLE.test(text)) at = skip(text, TITLE.lastIndex);
  return text.charCodeAt(at) === 41 ? at + 1 : undefined;
}

function skip(text: string, at: number): number {
  SPACES.lastIndex = at;
  SPACES.test(text);
  return SPACES.lastIndex;
}
