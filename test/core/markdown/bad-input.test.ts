import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commentsOf } from '../../../src/core/markdown/comments.ts';
import { inlinesOf } from '../../../src/core/markdown/inlines.ts';
import { anchorsOf, linksOf } from '../../../src/core/markdown/links.ts';
import { readFrontMatter } from '../../../src/core/markdown/front-matter.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { everyBlock } from '../../../src/core/markdown/walk.ts';

/** Read all there is to read; the milliseconds it took. */
function readAll(text: string): number {
  const start = performance.now();
  const outline = readOutline(text);
  linksOf(outline, { localOnly: true });
  linksOf(outline);
  anchorsOf(outline);
  commentsOf(outline);
  readFrontMatter(outline);
  return performance.now() - start;
}

const MEGABYTE = 1_000_000;
const filled = (piece: string, size = MEGABYTE): string => piece.repeat(Math.ceil(size / piece.length));
const stairs = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('');

/** Texts that a careless reader takes the square of their length for, or falls over. */
const hostile: Readonly<Record<string, string>> = {
  '5 MB of text': filled('Lorem ipsum dolor sit amet.\n\n', 5 * MEGABYTE),
  'a line of 5 MB': filled('word ', 5 * MEGABYTE),
  '100,000 headings': filled('# Heading\n\n', 1_100_000),
  'an unclosed fence': `\`\`\`\n${filled('a\n')}`,
  'an unclosed comment': `<!--\n${filled('a\n')}`,
  'many unclosed comments': filled('a <!-- b '),
  'unclosed front matter': `---\n${filled('a: b\n')}`,
  'long front matter': `---\n${filled('key: value\n', 100_000)}---\n`,
  'a quote in a quote in a quote': `${filled('>')} a\n${filled('b\n', 10_000)}`,
  'a list in a list in a list': `${filled('- ')}a\n`,
  'a staircase of lists': stairs,
  'blank lines in a deep list': `${filled('- ', 2000)}a\n${filled('\n', 100_000)}`,
  'open brackets': filled('['),
  'unclosed links': filled('[a](b "'),
  'backticks of every length': Array.from({ length: 1000 }, (_, length) => '`'.repeat(length)).join(' '),
  'open tags': filled('<a b="c" '),
  'open definitions': filled('[a]: b "\n'),
  'a wide table': `${filled('|a', 100_000)}\n${filled('|-', 100_000)}\n`,
  'a long table': `|a|b|\n|-|-|\n${filled('|c|d|\n')}`,
  'lone carriage returns': filled('a\r'),
  CRLF: filled('a\r\n\r\n'),
  NUL: filled('a\0b\n\n'),
  tabs: filled('\t-\ta\n'),
  blanks: filled(' '),
  asterisks: `${filled('*')}a`,
};

suite('Bad input', function () {
  this.timeout(120_000);

  for (const [name, text] of Object.entries(hostile)) {
    // A square of a million would take minutes: ten seconds tell the two apart on any machine.
    test(`is read in time: ${name}`, () => assert.ok(readAll(text) < 10_000));
  }

  test('never throws, and every place lies in the text', () => {
    const characters = fc.constantFrom(
      ...'#>-*+_=`~[]()<>!|\\:"\'&^{}\t\n\r\0 a1.xé\u2028\uD800'.split(''),
      '\r\n',
      '---\n',
      '```',
      '<!--',
      '-->',
      '😀',
    );
    const property = fc.property(fc.array(characters, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      readAll(text);
      const outline = readOutline(text);
      for (const block of everyBlock(outline.blocks)) {
        assert.ok(0 <= block.span.start && block.span.start <= block.span.end && block.span.end <= text.length);
        for (const child of block.children) assert.ok(block.span.start <= child.span.start && child.span.end <= block.span.end);
        for (const { start, end } of block.content) assert.ok(block.span.start <= start && start <= end && end <= block.span.end);
        inlinesOf(outline, block);
      }
      for (const { span, urlSpan } of linksOf(outline)) assert.ok(span.start <= urlSpan.start && urlSpan.end <= span.end);
    });
    fc.assert(property, { numRuns: 5000 });
  });
});
