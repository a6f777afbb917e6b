import type { Span } from '../text/span.ts';

/** A reference by prefix and number, such as `ADR-12`. */
export interface Citation extends Span {
  /** As the list of prefixes writes it. */
  readonly prefix: string;
  readonly number: number;
  readonly text: string;
}

/** Every `ADR-12`, `ADR 0012`, `adr-12`, `ADR#12` in a text whose prefix is one of those given; other prefixes are other people's. */
export function findCitations(text: string, prefixes: readonly string[], offset = 0): readonly Citation[] {
  const pattern = citationPattern(prefixes);
  if (!pattern) return [];
  const found: Citation[] = [];
  for (const match of text.matchAll(pattern)) {
    const prefix = prefixes.find((known) => known.toLowerCase() === match[1]?.toLowerCase()) ?? '';
    const start = offset + match.index;
    found.push({ start, end: start + match[0].length, prefix, number: Number(match[2]), text: match[0] });
  }
  return found;
}

/** Prefixes come from the kinds of one workspace, so few patterns are ever made. */
const patterns = new Map<string, RegExp>();

function citationPattern(prefixes: readonly string[]): RegExp | undefined {
  if (prefixes.length === 0) return undefined;
  const key = prefixes.join('|');
  let pattern = patterns.get(key);
  if (!pattern) {
    const names = [...prefixes].sort((a, b) => b.length - a.length).map((prefix) => prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    pattern = new RegExp(`(?<![\\p{L}\\p{N}_/.-])(${names.join('|')})(?:[-#_]|[ \\t]#?)?0*(\\d{1,6})(?![\\p{L}\\p{N}_]|[-.]\\d)`, 'giu');
    patterns.set(key, pattern);
  }
  return pattern;
}
