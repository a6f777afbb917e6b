/** A text and what is known about code and HTML in it, so that nothing is searched for twice. */
export interface OpaqueText {
  readonly text: string;
  /** Where the last run of so many backticks begins. */
  lastRuns: Map<number, number> | undefined;
  /** Ends that do not occur any more. */
  readonly absent: Set<string>;
}

const TAG =
  /<(?:\/[a-z][a-z0-9-]*[ \t\r\n]*|[a-z][a-z0-9-]*(?:[ \t\r\n]+[:_a-z][\w.:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:[^ \t\r\n"'<=>`]+|"[^"]*"|'[^']*'))?)*[ \t\r\n]*\/?)>/iy;
const AUTOLINK =
  /<(?:[a-z][a-z0-9+.-]{1,31}:[^ \p{Cc}<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)>/iuy;
const OPENINGS: readonly (readonly [open: RegExp, end: string, overlap: number])[] = [
  [/<!--/y, '-->', 2],
  [/<\?/y, '?>', 0],
  [/<!\[CDATA\[/y, ']]>', 0],
  [/<![a-z]/iy, '>', 0],
];

/** Begin to look through a text. */
export const opaqueText = (text: string): OpaqueText => ({ text, lastRuns: undefined, absent: new Set() });

/** The end of the code, tag, comment or autolink that begins at a backtick or `<`; behind these characters when none does. */
export function opaqueEnd(opaque: OpaqueText, at: number): number {
  return opaque.text.charCodeAt(at) === 96 ? codeEnd(opaque, at) : angleEnd(opaque, at);
}

function codeEnd(opaque: OpaqueText, at: number): number {
  const { text } = opaque;
  let after = at;
  while (text.charCodeAt(after) === 96) after++;
  opaque.lastRuns ??= new Map(Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));
  if ((opaque.lastRuns.get(after - at) ?? -1) < after) return after;
  for (const { 0: run, index } of matchesFrom(text, after)) if (run.length === after - at) return index + run.length;
  return after;
}

function* matchesFrom(text: string, at: number): Generator<RegExpExecArray, void, undefined> {
  const runs = /`+/g;
  runs.lastIndex = at;
  for (let match = runs.exec(text); match; match = runs.exec(text)) yield match;
}

function angleEnd(opaque: OpaqueText, at: number): number {
  const { text, absent } = opaque;
  for (const pattern of [TAG, AUTOLINK]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  for (const [open, end, overlap] of OPENINGS) {
    open.lastIndex = at;
    if (!open.test(text)) continue;
    const close = absent.has(end) ? -1 : text.indexOf(end, open.lastIndex - overlap);
    if (close >= 0) return close + end.length;
    absent.add(end);
  }
  return at + 1;
}
