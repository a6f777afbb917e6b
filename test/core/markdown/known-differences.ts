import { htmlKind } from '../../../src/core/markdown/blocks/html.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { parseWhole, shapeOfOutline, shapeOfRoot, type Shape } from './remark.ts';

/** Both readings of a text. */
export interface Readings {
  readonly text: string;
  readonly ours: readonly Shape[];
  readonly theirs: readonly Shape[];
}

/** One section of docs/known-differences.md: when it holds, and what both readings have in common all the same. */
export interface KnownDifference {
  readonly heading: string;
  /** Whether a text shows it; both readings are then made alike by `level`, or not compared at all. */
  readonly shows: (readings: Readings) => boolean;
  readonly level?: (shape: Shape, text: string, before: Shape | undefined) => Shape;
}

/** Read a text both ways. */
export const readBoth = (text: string): Readings => ({
  text,
  ours: shapeOfOutline(readOutline(text)),
  theirs: shapeOfRoot(parseWhole(text)),
});

const ENDING_LOOSELY = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition', 'code', 'html']);

/** Every known difference; those that leave a common ground come last, and are tried in turn. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    heading: 'A comment before front matter',
    shows: ({ ours }) => ours.some(({ type, start }) => (type === 'yaml' || type === 'toml') && start > 0),
  },
  {
    heading: 'Front matter that is never closed',
    shows: ({ text, ours }) => /^(?:---|\+\+\+)[ \t]*[\r\n]/.test(text) && !/^(?:yaml|toml)/.test(ours[0]?.type ?? ''),
  },
  { heading: 'Nesting beyond a hundred', shows: ({ ours }) => depthOf(ours) > 95 },
  {
    heading: 'A single tag under text that is quoted or listed',
    shows: ({ text, theirs }) => someAdjacent(theirs, (before, after) => isTagUnderText(text, before, after)),
  },
  {
    heading: 'Indented code right behind a quote or list',
    shows: ({ text, theirs }) => someAdjacent(theirs, (before, after) => isCodeBehind(text, before, after)),
  },
  { heading: 'A footnote that begins inside a footnote', shows: ({ ours }) => hasNestedFootnote(ours) },
  {
    heading: 'Where quotes, lists and unclosed blocks end',
    shows: () => true,
    level: (shape, text) =>
      ENDING_LOOSELY.has(shape.type) ? { ...shape, end: lastWord(text, shape), children: apart(shape.children, text) } : shape,
  },
  {
    heading: 'A task that begins with markup',
    shows: () => true,
    level: (shape) =>
      shape.traits === 'true' || shape.traits === 'false' ? { ...shape, children: withoutFirstStart(shape.children) } : shape,
  },
  {
    heading: 'An underlined heading right under definitions',
    shows: () => true,
    level: (shape, _text, before) => (shape.type === 'heading' && before?.type === 'definition' ? { ...shape, start: -1 } : shape),
  },
];

/** remark lets an item whose fence is never closed reach into the next item. */
function apart(children: readonly Shape[], text: string): readonly Shape[] {
  return children.map((child, index) => {
    const next = children[index + 1]?.start ?? child.end;
    return child.type === 'listItem' && child.end > next ? { ...child, end: lastWord(text, { ...child, end: next }) } : child;
  });
}

function lastWord(text: string, { start, end }: Shape): number {
  return start + text.slice(start, end).replace(/[\s>]+$/, '').length;
}

function withoutFirstStart(children: readonly Shape[]): readonly Shape[] {
  const first = children.findIndex(({ type }) => type === 'paragraph');
  return children.map((child, index) => (index === first ? { ...child, start: -1 } : child));
}

const hasNestedFootnote = (shapes: readonly Shape[]): boolean =>
  shapes.some(
    ({ type, children }) => (type === 'footnoteDefinition' && children.some((child) => child.type === type)) || hasNestedFootnote(children),
  );

const depthOf = (shapes: readonly Shape[]): number => shapes.reduce((deepest, { children }) => Math.max(deepest, 1 + depthOf(children)), 0);

/** Whether two blocks follow each other somewhere, one perhaps at the end of what the other follows. */
function someAdjacent(shapes: readonly Shape[], holds: (before: Shape, after: Shape) => boolean): boolean {
  return shapes.some((shape, index) => {
    const before = shapes[index - 1];
    return (before !== undefined && lastOf(before).some((each) => holds(each, shape))) || someAdjacent(shape.children, holds);
  });
}

function lastOf(shape: Shape): Shape[] {
  const last = shape.children.at(-1);
  return last ? [shape, ...lastOf(last)] : [shape];
}

const isTagUnderText = (text: string, before: Shape, after: Shape): boolean =>
  (before.type === 'paragraph' || before.type === 'definition') &&
  after.type === 'html' &&
  htmlKind(text, firstWord(text, after), text.length) !== 6 &&
  isTag(text, after);

const isTag = (text: string, { start, end }: Shape): boolean => /^[ \t]*<\/?[a-z]/i.test(text.slice(start, end));

const firstWord = (text: string, { start }: Shape): number => start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);

const isCodeBehind = (text: string, before: Shape, after: Shape): boolean =>
  after.type === 'code' &&
  !/^(?:```|~~~)/.test(text.slice(after.start)) &&
  ['list', 'blockquote', 'footnoteDefinition'].includes(before.type);

/** How two readings stand to each other: `forgiven` names the differences that had to be set aside. */
export function agreement(readings: Readings): 'same' | 'different' | readonly string[] {
  if (JSON.stringify(readings.ours) === JSON.stringify(readings.theirs)) return 'same';
  const apart = knownDifferences.find(({ shows, level }) => !level && shows(readings));
  if (apart) return [apart.heading];
  let { ours, theirs } = readings;
  const forgiven: string[] = [];
  for (const { heading, level } of knownDifferences) {
    if (!level) continue;
    ours = levelled(ours, readings.text, level);
    theirs = levelled(theirs, readings.text, level);
    forgiven.push(heading);
    if (JSON.stringify(ours) === JSON.stringify(theirs)) return forgiven;
  }
  return 'different';
}

function levelled(shapes: readonly Shape[], text: string, level: NonNullable<KnownDifference['level']>): readonly Shape[] {
  return shapes.map((shape, index) => level({ ...shape, children: levelled(shape.children, text, level) }, text, shapes[index - 1]));
}
