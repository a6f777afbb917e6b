import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/markdown/block.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';

/** A block as `type(children) [content]`, spans as the text they hold. */
function drawn(text: string, { type, span, children, content }: Block): string {
  const inside = children.map((child) => drawn(text, child)).join(' ');
  const lines = content.map(({ start, end }) => text.slice(start, end)).join('|');
  return `${type}‹${text.slice(span.start, span.end)}›${inside && `(${inside})`}${lines && `[${lines}]`}`;
}

const blocksOf = (text: string): string[] => readOutline(text).blocks.map((block) => drawn(text, block));

suite('The outline of a text', () => {
  test('gives headings their words without marks', () => {
    assert.deepEqual(blocksOf('# One ##\n\nTwo\n===\n'), ['heading‹# One ##›[One]', 'heading‹Two\n===›[Two]']);
  });

  test('cuts the prefixes of quotes and lists out of the content', () => {
    assert.deepEqual(blocksOf('> - one\n>   two\nlazy'), [
      'blockquote‹> - one\n>   two\nlazy›(list‹- one\n>   two\nlazy›(listItem‹- one\n>   two\nlazy›(paragraph‹one\n>   two\nlazy›[one|two|lazy])))',
    ]);
  });

  test('reads tables into rows and cells, without the delimiter row', () => {
    assert.deepEqual(blocksOf('| a | b\\|c |\n|---|---|\n| d |\n'), [
      'table‹| a | b\\|c |\n|---|---|\n| d |›(tableRow‹| a | b\\|c |›(tableCell‹| a ›[a] tableCell‹| b\\|c |›[b\\|c]) tableRow‹| d |›(tableCell‹| d |›[d]))',
    ]);
  });

  test('gives code its lines without fences and indentation', () => {
    assert.deepEqual(blocksOf('- ```js\n  a\n    b\n  ```\n\n      code\n'), [
      'list‹- ```js\n  a\n    b\n  ```\n\n      code›(listItem‹- ```js\n  a\n    b\n  ```\n\n      code›(code‹```js\n  a\n    b\n  ```›[a|  b] code‹    code›[code]))',
    ]);
    assert.equal(readOutline('``` js title\n').blocks[0]?.lang, 'js');
  });

  test('takes a task’s box off its words', () => {
    const [list] = readOutline('- [x] done\n- [ ] open\n- [ ]\n').blocks;
    assert.deepEqual(
      list?.children.map(({ checked }) => checked),
      [true, false, undefined],
    );
    assert.deepEqual(blocksOf('- [x] done'), ['list‹- [x] done›(listItem‹- [x] done›(paragraph‹done›[done]))']);
  });

  test('splits definitions from the paragraph behind them, and knows them by identifier', () => {
    const text = '[One  two]: <a b.md> "t"\n[x]: y\\_z\ntext\n\n> [one TWO]: other\n';
    const { blocks, definitions } = readOutline(text);
    assert.deepEqual(
      blocks.map(({ type }) => type),
      ['definition', 'definition', 'paragraph', 'blockquote'],
    );
    assert.deepEqual(
      [...definitions].map(([key, { url }]) => [key, url]),
      [
        ['one two', 'a b.md'],
        ['x', 'y_z'],
      ],
    );
  });

  test('reads footnote definitions as blocks that hold blocks', () => {
    const { footnotes } = readOutline('[^Note]: one\n\n    two\n');
    assert.deepEqual(
      footnotes.get('note')?.children.map(({ type }) => type),
      ['paragraph', 'paragraph'],
    );
  });

  test('finds front matter at the top, also under a comment, and none that is not closed', () => {
    assert.equal(readOutline('---\na: b\n---\n# T').frontMatter?.type, 'yaml');
    assert.equal(readOutline('+++\na = 1\n+++\n').frontMatter?.type, 'toml');
    const commented = readOutline('<!-- licence\n-->\n\n---\na: b\n---\n# T\n');
    assert.deepEqual(commented.frontMatter?.span, { start: 18, end: 30 });
    assert.deepEqual(
      commented.blocks.map(({ type }) => type),
      ['html', 'heading'],
    );
    assert.equal(readOutline('---\na: b\n').frontMatter, undefined);
    assert.equal(readOutline('text\n---\na: b\n---\n').frontMatter, undefined);
  });

  test('places blocks exactly whatever ends the lines', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = ['# A', '', '> b', '> c', '', '```', 'd', '```', ''].join(ending);
      assert.deepEqual(
        readOutline(text).blocks.map(({ span }) => text.slice(span.start, span.end)),
        ['# A', `> b${ending}> c`, `\`\`\`${ending}d${ending}\`\`\``],
      );
    }
  });

  test('is empty for an empty text', () => {
    assert.deepEqual(blocksOf(''), []);
    assert.deepEqual(blocksOf('\n \n\t\n'), []);
  });
});

suite('The headings of a text', () => {
  const headingsOf = (text: string) => readOutline(text).headings;

  test('have words without markup', () => {
    const words = (text: string) => headingsOf(text)[0]?.text;
    assert.equal(words('# Use `npm` in snake_case'), 'Use npm in snake_case');
    assert.equal(words('# *Very* [big](x.md) &amp; \\* <b>bold</b>'), 'Very big & * bold');
    assert.equal(words('One\ntwo\n---'), 'One two');
    assert.equal(words('# [ref]\n\n[ref]: x.md'), 'ref');
    assert.equal(words('# [ref]'), '[ref]');
    assert.equal(words('#'), '');
  });

  test('have sections that reach to the next heading of their rank', () => {
    const text = '# A\n\n## B\n\n### C\n\n## D\n\n# E\n';
    assert.deepEqual(
      headingsOf(text).map(({ section }) => text.slice(section.start, section.end).replaceAll('\n', '')),
      ['# A## B### C## D', '## B### C', '### C', '## D', '# E'],
    );
  });

  test('have the anchors GitHub gives them', () => {
    assert.deepEqual(
      headingsOf('# Über *uns*!\n# A & B\n# A & B\n').map(({ anchor }) => anchor),
      ['über-uns', 'a--b', 'a--b-1'],
    );
  });

  test('know where their words and blocks stand', () => {
    const text = 'x\n\n##  Words here  ##\n\n#\n';
    const [first, second] = headingsOf(text);
    assert.equal(text.slice(first?.words.start, first?.words.end), 'Words here');
    assert.equal(first?.index, 1);
    assert.deepEqual(second?.words, { start: 24, end: 24 });
  });
});
