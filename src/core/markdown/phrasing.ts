import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { joinLines } from './joined.ts';
import type { Span } from '../text/span.ts';

/** What references may point to: identifiers as mdast writes them. */
export interface Defined {
  readonly definitions: { has(identifier: string): boolean };
  readonly footnotes: { has(identifier: string): boolean };
}

const NOTHING: Defined = { definitions: new Set(), footnotes: new Set() };
let defined = NOTHING;

/** What micromark's own list of identifiers is asked; handing it a set spares searching a list for every reference. */
const known = (identifiers: { has(identifier: string): boolean }) => ({
  includes: (identifier: string) => identifiers.has(identifier.toLowerCase()),
  push: () => 0,
});

/** Tell the parser what is defined elsewhere in the document, before it reads anything. */
function tokenizeNothing(this: TokenizeContext, _effects: Effects, _ok: State, nok: State): State {
  Object.assign(this.parser, { defined: known(defined.definitions), gfmFootnotes: known(defined.footnotes) });
  return (code: Code) => nok(code);
}

// The text of one leaf can hold no block, whatever its lines begin with.
const NO_BLOCKS: Extension = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'definition',
      'gfmFootnoteDefinition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'table',
      'thematicBreak',
    ],
  },
};

const OPTIONS = {
  extensions: [combineExtensions([{ flow: { null: { tokenize: tokenizeNothing } } }, gfm(), NO_BLOCKS])],
  mdastExtensions: gfmFromMarkdown(),
};

// Nobody writes a paragraph as long as a book, nor one that is all markup; the parser takes the square of time over some such, or worse.
const LENGTH_LIMIT = 100_000;
const MARKS_LIMIT = 1000;
const WORK_LIMIT = 2_000_000;
const MARK = /[*_~`<[\]&!@]/g;

function isEndless(text: string): boolean {
  if (text.length > LENGTH_LIMIT) return true;
  const marks = text.length > MARKS_LIMIT ? (text.match(MARK)?.length ?? 0) : 0;
  return marks > MARKS_LIMIT || marks * text.length > WORK_LIMIT;
}

/** Parse the lines of a leaf with remark's parser; offsets are those of the document, lines and columns those of the leaf. */
export function parsePhrasing(text: string, lines: readonly Span[], context: Defined = NOTHING): readonly PhrasingContent[] {
  const joined = joinLines(text, lines);
  if (isEndless(joined.text)) return [{ type: 'text', value: joined.text }];
  defined = context;
  const root = fromMarkdown(joined.text, OPTIONS);
  defined = NOTHING;
  const [paragraph] = root.children;
  if (paragraph?.type !== 'paragraph') return [];
  for (const child of paragraph.children) moveInto(child, joined.offsetOf);
  return paragraph.children;
}

function moveInto(node: Nodes, offsetOf: (at: number) => number): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    if (point.offset !== undefined) point.offset = offsetOf(point.offset);
  }
  if ('children' in node) for (const child of node.children) moveInto(child, offsetOf);
}
