import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codeSpansOf } from '../../../src/core/markdown/code-spans.ts';
import { everyInline, inlinesOf } from '../../../src/core/markdown/inlines.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import type { Outline } from '../../../src/core/markdown/shape.ts';
import { everyBlock } from '../../../src/core/markdown/walk.ts';

const ours = (outline: Outline): string[] =>
  [...everyBlock(outline.blocks)].flatMap((block) =>
    [...codeSpansOf(outline, block)].map(({ start, end }) => outline.text.slice(start, end)),
  );

const theirs = (outline: Outline): string[] =>
  [...everyBlock(outline.blocks)].flatMap((block) =>
    [...everyInline(inlinesOf(outline, block))].flatMap(({ type, position }) =>
      type === 'inlineCode' ? [outline.text.slice(position?.start.offset, position?.end.offset)] : [],
    ),
  );

suite('The code in a paragraph', () => {
  test('stands between runs of as many backticks', () => {
    assert.deepEqual(ours(readOutline('a `b` ``c ` d`` `` e ` f ``` g\n')), ['`b`', '``c ` d``']);
  });

  test('is none in tags, comments, addresses in angle brackets, and escapes', () => {
    assert.deepEqual(ours(readOutline('\\`a` <b c="`"> <!-- ` --> <http://x.y/`> d`\n')), ['` <b c="`']);
    assert.deepEqual(ours(readOutline('<b c="`"> and <http://x.y/`>\n')), []);
  });

  test('is found in cells, headings and quoted lists, over line ends', () => {
    assert.deepEqual(ours(readOutline('| `a` |\n|---|\n| `b` |\n\n# `c`\n\n> - `d\n>   e`\n')), ['`a`', '`b`', '`c`', '`d\n>   e`']);
  });

  test('is what remark finds, but for what it takes for bare addresses', () => {
    const pieces = fc.constantFrom(
      ...'` `` < > \\ [ ]( a <a> <b\u00a0c="`"> | " ( ) ! * _ & <!-- --> ~~'.split(' '),
      ' ',
      '\n',
      '<b c="`">',
      '<x:`>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const outline = readOutline(parts.join(''));
        assert.deepEqual(ours(outline), theirs(outline));
      }),
      { numRuns: 5000 },
    );
  });
});
