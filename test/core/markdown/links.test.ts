import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorsOf, isLocal, linksOf } from '../../../src/core/markdown/links.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { hasCorpora, realDocuments } from './corpora.ts';
import { documents } from './documents.ts';

/** Links as `form url ‹destination as written› "words"`. */
function drawn(text: string, localOnly = false): string[] {
  return linksOf(readOutline(text), { localOnly }).map(
    ({ form, url, urlSpan, text: words }) => `${form} ${url} ‹${text.slice(urlSpan.start, urlSpan.end)}› "${words}"`,
  );
}

suite('The links of a document', () => {
  test('are inline links and images, with their destinations as written', () => {
    assert.deepEqual(drawn('[*a*](b.md#c "t") ![d](<e f.png>) [g]( h\\_i )'), [
      'inline b.md#c ‹b.md#c› "a"',
      'image e f.png ‹e f.png› "d"',
      'inline h_i ‹h\\_i› "g"',
    ]);
  });

  test('are references in all three forms, and definitions', () => {
    assert.deepEqual(drawn('[a][B] [b][] [b] ![b]\n\n[b]: c.md\n[unused]: <d>'), [
      'reference c.md ‹B› "a"',
      'reference c.md ‹b› "b"',
      'reference c.md ‹b› "b"',
      'reference c.md ‹b› "b"',
      'definition c.md ‹c.md› "b"',
      'definition d ‹d› "unused"',
    ]);
  });

  test('are addresses that stand as they are', () => {
    assert.deepEqual(drawn('<https://a.b> www.c.d me@e.f'), [
      'autolink https://a.b ‹https://a.b› "https://a.b"',
      'autolink http://www.c.d ‹www.c.d› "www.c.d"',
      'autolink mailto:me@e.f ‹me@e.f› "me@e.f"',
    ]);
  });

  test('are wiki links, unless CommonMark sees a link', () => {
    assert.deepEqual(drawn('[[0001-a]] [[b#c|words]] [[d]](e) [[f]] `[[g]]`\n\n[f]: x'), [
      'wiki 0001-a ‹0001-a› "0001-a"',
      'wiki b#c ‹b#c› "words"',
      'inline e ‹e› "[d]"',
      'reference x ‹f› "f"',
      'definition x ‹x› "f"',
    ]);
  });

  test('are `href`s and `src`s of HTML, those in comments left out', () => {
    const found = linksOf(
      readOutline('<a href="a.md">x</a> <img alt=y src=b.png>\n\n<div>\n<a href=\'c.md\'>\n<!-- <a href="d"> -->\n</div>'),
    );
    assert.deepEqual(
      found.map(({ form, url, html }) => [form, url, html]),
      [
        ['inline', 'a.md', true],
        ['image', 'b.png', true],
        ['inline', 'c.md', true],
      ],
    );
  });

  test('are found behind the prefixes of containers, and over line ends', () => {
    assert.deepEqual(drawn('> - [one\n>   two](a.md)\n\n| x |\n|---|\n| [y](z\\|w.md) |'), [
      'inline a.md ‹a.md› "one two"',
      'inline z|w.md ‹z\\|w.md› "y"',
    ]);
  });

  test('are none in code, escapes, link words and picture descriptions', () => {
    assert.deepEqual(drawn('`[a](b)` \\[c](d) ``[e](f)`` <x y="[g](h)"> ![i [j](k)](l)'), ['image l ‹l› "i j"']);
    assert.deepEqual(drawn('[a [b](c)](d)'), ['inline c ‹c› "b"']);
    assert.deepEqual(drawn('    [a](b)\n\n```\n[c](d)\n```'), []);
  });

  test('can be only those that lead into the workspace', () => {
    const text = '[a](https://b.c) [d](e.md) <https://f.g> [h] [i]\n\n[h]: j.md\n[i]: http://k.l';
    assert.deepEqual(drawn(text, true), ['inline e.md ‹e.md› "d"', 'reference j.md ‹h› "h"', 'definition j.md ‹j.md› "h"']);
  });

  test('are the same local ones with and without the short cut', () => {
    const same = (text: string): void => {
      const outline = readOutline(text);
      assert.deepEqual(
        linksOf(outline, { localOnly: true }),
        linksOf(outline).filter(({ url }) => isLocal(url)),
      );
    };
    fc.assert(fc.property(documents, same), { numRuns: 3000 });
    if (hasCorpora) realDocuments().forEach(({ text }) => same(text));
  }).timeout(60_000);
});

suite('The anchors of a document', () => {
  test('are those of headings, also in quotes and lists, and of HTML', () => {
    const text =
      '# A b\n# A b\n> ## Quoted\n\n<a id="one"></a> <a name=two>\n\n<div id=\'three\'>\n\n## Own {#four}\n\n`````\n<a id="five">\n`````\n';
    const anchors = anchorsOf(readOutline(text));
    for (const anchor of ['a-b', 'a-b-1', 'quoted', 'one', 'two', 'three', 'four']) assert.ok(anchors.has(anchor), anchor);
    assert.ok(!anchors.has('five'));
  });
});
