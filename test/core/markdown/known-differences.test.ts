import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlinesOf } from '../../../src/core/markdown/inlines.ts';
import { linksOf } from '../../../src/core/markdown/links.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { agreement, knownDifferences, readBoth } from './known-differences.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/known-differences.md'), 'utf8');
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((section) => ({ heading: section.slice(0, section.indexOf('\n')), example: /^```md\n([^]*?)```$/m.exec(section)?.[1] }));

suite('A known difference from remark', () => {
  for (const { heading, example } of sections) {
    if (example === undefined) continue;
    test(`is there: ${heading}`, () => {
      const found = agreement(readBoth(example));
      assert.ok(typeof found !== 'string', `the two readings are ${String(found)}`);
      assert.equal(found.at(-1), heading);
    });
  }

  test('has its section on the page', () => {
    const headings = sections.map(({ heading }) => heading);
    assert.deepEqual(
      knownDifferences.map(({ heading }) => heading),
      headings.slice(0, knownDifferences.length),
    );
  });

  test('is there: Nesting beyond a hundred', () => {
    const { blocks } = readOutline(`${'> '.repeat(150)}text`);
    let depth = 0;
    for (let block = blocks[0]; block; block = block.children[0]) depth++;
    assert.equal(depth, 101);
  });

  test('is there: Paragraphs of more than 100,000 characters', () => {
    for (const much of ['word '.repeat(20_000), '*word* '.repeat(600), '[a](b '.repeat(300) + 'word '.repeat(2000)]) {
      const outline = readOutline(`${much}[link](x.md)`);
      const [block] = outline.blocks;
      assert.ok(block);
      assert.equal(inlinesOf(outline, block).length, 1);
      assert.deepEqual(
        linksOf(outline).map(({ url }) => url),
        ['x.md'],
      );
    }
  });
});
