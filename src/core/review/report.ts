import { abbreviated, isChange, type Change } from './change.ts';
import { asCode, escaped, escapedNote } from './escape.ts';
import type { Fact, FactPlace } from './fact.ts';
import { progressWords } from './progress.ts';
import type { Review, ReviewItem } from './review.ts';

/** What a report is headed by and leads to. */
export interface ReportWords {
  /** “feature/x”, or what else the review is of. */
  readonly name: string;
  /** How much headings are indented: 2 for `##`. */
  readonly depth: number;
}

/** Places of a fact that are worth their space. */
const mostPlaces = 5;

/** A review as a Markdown task list with reasons, notes, evidence and the commit, for a pull request. */
export function reviewAsMarkdown(review: Review, { name, depth }: ReportWords): string {
  const heading = (by: number, words: string): string => `${'#'.repeat(Math.min(6, Math.max(1, depth + by)))} ${words}`;
  const parts = [heading(0, `Review of ${escaped(name)}`), ...summary(review)];
  for (const { title, items } of review.groups) {
    if (title !== '') parts.push(heading(1, escaped(title)));
    parts.push(itemsAsMarkdown(items));
  }
  if (review.others.length > 0)
    parts.push(heading(1, 'Also in this change'), review.others.map((fact) => `- ${factAsMarkdown(fact)}`).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Items of a review as a task list; notes and facts stand below each. */
export const itemsAsMarkdown = (items: readonly ReviewItem[]): string => items.map(itemAsMarkdown).join('\n');

/** Facts as items of a list. */
export const factsAsMarkdown = (facts: readonly Fact[]): string => facts.map((fact) => `- ${factAsMarkdown(fact)}`).join('\n');

/** What a change consists of, in a line of Markdown: “`1a2b3c4..5d6e7f8` against `main`, 3 commits, 12 files, +340 −28”. */
export function changeAsMarkdown({ head, base, mergeBase, commits, files }: Change): string {
  const added = files.reduce((sum, file) => sum + file.added, 0);
  const removed = files.reduce((sum, file) => sum + file.removed, 0);
  return [
    `${asCode(`${abbreviated(mergeBase)}..${abbreviated(head.commit)}`)} against ${asCode(base.name)}`,
    counted(commits, 'commit'),
    counted(files.length, 'file'),
    `+${added} −${removed}`,
  ].join(', ');
}

function summary({ change, progress }: Review): readonly string[] {
  const far = progressWords(progress);
  if (!isChange(change)) return [`No evidence: ${escaped(change.message)}.`, ...(far === '' ? [] : [`**${far}**`])];
  const unseen = [
    change.uncommitted > 0 ? `${counted(change.uncommitted, 'file')} with changes that are not committed` : '',
    change.unread > 0 ? `the lines of ${counted(change.unread, 'file')}, as the change is large` : '',
  ].filter((part) => part !== '');
  return [
    `${changeAsMarkdown(change)}.${far === '' ? '' : ` **${far}**`}`,
    ...(unseen.length > 0 ? [`Not looked at: ${unseen.join('; ')}.`] : []),
  ];
}

function itemAsMarkdown({ text, optional, state, reason = '', note, again, facts }: ReviewItem): string {
  const aside = state === 'not-applicable' ? ` (not applicable: ${escaped(closed(reason))})` : '';
  const line = `- [${state === 'open' ? ' ' : 'x'}] ${escaped(text)}${optional ? ' (optional)' : ''}${aside}`;
  const before = reason === '' ? 'answered' : `said not to be applicable, “${escaped(reason)}”,`;
  const below = [
    ...(again === undefined ? [] : [`Look again: ${before} at ${asCode(again === '' ? '?' : again)}, and other things changed since`]),
    ...(note === undefined ? [] : [`Note: ${escapedNote(note, '    ')}`]),
    ...facts.map(factAsMarkdown),
  ];
  return [line, ...below.map((each) => `  - ${each}`)].join('\n');
}

function factAsMarkdown({ text, tone, places, more }: Fact): string {
  const words = tone === 'look' ? `**${escaped(text)}**` : escaped(text);
  // A file that the sentence names need not be named again.
  const told = places.filter(({ path, line }) => line !== undefined || !text.includes(path));
  const shown = told.slice(0, mostPlaces).map(placeAsMarkdown);
  const rest = more + told.length - shown.length;
  if (shown.length === 0) return words;
  return `${words} (${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''})`;
}

const placeAsMarkdown = ({ path, line, side }: FactPlace): string =>
  `${asCode(line === undefined ? path : `${path}:${line}`)}${side === 'old' ? ' before' : ''}`;

/** A reason whose brackets all close, so that its end is seen. */
function closed(reason: string): string {
  let depth = 0;
  for (const mark of reason) {
    if (mark === '(') depth++;
    if (mark === ')' && --depth < 0) break;
  }
  return depth === 0 ? reason : reason.replaceAll('(', '[').replaceAll(')', ']');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
