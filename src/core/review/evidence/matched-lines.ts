import type { EvidenceRule } from '../../kinds/evidence.ts';
import { compilePattern, longestLine } from '../../kinds/patterns/pattern.ts';
import { once } from '../../text/once.ts';
import type { Change, ChangedFile, ChangedLine } from '../change.ts';
import { movedLines, spokenLines } from './ground.ts';
import { wayThere } from './way-there.ts';

/** A line that a pattern matches. */
export interface Match {
  readonly file: ChangedFile;
  readonly side: 'new' | 'old';
  readonly line: number;
  readonly text: string;
  /** What stands in the first group of the pattern, the name of what was found, else all that it matched. */
  readonly words: string;
  readonly isName: boolean;
}

const patternsOf = once((written: readonly string[]): readonly RegExp[] => written.map(compilePattern));

/** Squares of lengths, which is how the time of a pattern may grow at worst: a second for a whole rule, and no line of people's making comes near. */
const mostWork = 1e9;

/** Lines that were added or removed and match any of a rule's patterns. What stood on the other side before, or only moved, is nothing new. */
export function matchedLines(rule: EvidenceRule, files: readonly ChangedFile[], change: Change): readonly Match[] {
  const found: Match[] = [];
  let work = 0;
  for (const file of files) {
    for (const side of ['new', 'old'] as const) {
      const patterns = patternsOf(side === 'new' ? rule.added : rule.removed);
      if (patterns.length === 0) continue;
      for (const { line, text } of linesOf(file, side, rule)) {
        work += Math.min(text.length, longestLine) ** 2;
        if (work > mostWork) return found;
        const match = wordsIn(text, patterns);
        if (match === undefined || movedLines(change).has(text.trim()) || stoodBefore(file, side, patterns, match.words)) continue;
        found.push({ file, side, line, text, ...match });
      }
    }
  }
  return found;
}

function linesOf(file: ChangedFile, side: Match['side'], { comments = false }: EvidenceRule): readonly ChangedLine[] {
  const lines = side === 'new' ? file.lines?.added : file.lines?.removed;
  if (!lines) return [];
  return wayThere(file, comments ? lines : spokenLines(lines)(file));
}

function wordsIn(text: string, patterns: readonly RegExp[]): Pick<Match, 'words' | 'isName'> | undefined {
  const seen = text.length > longestLine ? text.slice(0, longestLine) : text;
  for (const pattern of patterns) {
    const match = pattern.exec(seen);
    const name = match?.slice(1).find((group) => group);
    if (match) return { words: (name ?? match[0]).trim(), isName: name !== undefined };
  }
  return undefined;
}

/** Whether the other side of the file has the same words: then a line was changed around them. */
function stoodBefore({ lines }: ChangedFile, side: Match['side'], patterns: readonly RegExp[], words: string): boolean {
  const other = side === 'new' ? lines?.removed : lines?.added;
  return (other ?? []).some(({ text }) => text.includes(words) && wordsIn(text, patterns)?.words === words);
}
