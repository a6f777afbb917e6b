import assert from 'node:assert/strict';
import { everyInline, inlinesOf, plainText } from '../../../src/core/markdown/inlines.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { everyBlock, holdsInlines } from '../../../src/core/markdown/walk.ts';

/** The inlines of all leaves as `type‹source›`. */
function drawn(text: string): string[] {
  const outline = readOutline(text);
  const leaves = [...everyBlock(outline.blocks)].filter(holdsInlines);
  return leaves.flatMap((block) =>
    [...everyInline(inlinesOf(outline, block))].map(
      ({ type, position }) => `${type}‹${text.slice(position?.start.offset, position?.end.offset)}›`,
    ),
  );
}

suite('The inlines of a block', () => {
  test('stand at their places in the document, behind the prefixes of quotes and lists', () => {
    assert.deepEqual(drawn('> - *one*\n>   `two`\n'), ['emphasis‹*one*›', 'text‹one›', 'text‹\n>   ›', 'inlineCode‹`two`›']);
  });

  test('know the definitions and footnotes of the whole document', () => {
    assert.deepEqual(drawn('[a] [b] [^n]\n\n[a]: x\n\n[^n]: note'), [
      'linkReference‹[a]›',
      'text‹a›',
      'text‹ [b] ›',
      'footnoteReference‹[^n]›',
      'text‹note›',
    ]);
  });

  test('are never blocks, whatever a line begins with', () => {
    assert.deepEqual(drawn('text\n    # not a heading\n'), ['text‹text\n    # not a heading›']);
    assert.deepEqual(drawn('# - no item'), ['text‹- no item›']);
    assert.deepEqual(drawn('- [ ] > no quote'), ['text‹> no quote›']);
  });

  test('resolve escaped pipes in code of a cell', () => {
    const outline = readOutline('| `a\\|b` |\n|---|\n');
    const cell = outline.blocks[0]?.children[0]?.children[0];
    assert.ok(cell);
    assert.equal(plainText(inlinesOf(outline, cell)), 'a|b');
  });

  test('are parsed once', () => {
    const outline = readOutline('*a*');
    const [block] = outline.blocks;
    assert.ok(block);
    assert.equal(inlinesOf(outline, block), inlinesOf(outline, block));
  });

  test('are none in code, HTML and containers', () => {
    const outline = readOutline('    *a*\n\n<div>*b*</div>\n\n> *c*');
    assert.deepEqual(
      outline.blocks.flatMap((block) => inlinesOf(outline, block)),
      [],
    );
  });
});

suite('Plain text', () => {
  test('is the words alone', () => {
    const outline = readOutline('*a* [b](c "d") ![e](f) `g` <i>h</i> &copy; \\* [^1]\n\n[^1]: x');
    const [block] = outline.blocks;
    assert.ok(block);
    assert.equal(plainText(inlinesOf(outline, block)), 'a b e g h © * ');
  });
});
