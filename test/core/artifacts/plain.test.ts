import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlain, sourceSpan } from '../../../src/core/artifacts/plain.ts';

suite('plain', () => {
  const plain = (text: string) => readPlain(text, [{ start: 0, end: text.length }]).text.trim();

  const words: readonly (readonly [string, string])[] = [
    ['Accepted', 'Accepted'],
    ['**Accepted**', 'Accepted'],
    ['_Accepted_ (note)', 'Accepted (note)'],
    ['snake_case_word', 'snake_case_word'],
    ['2 * 3', '2 * 3'],
    ['`accepted`', 'accepted'],
    ['✅ Accepted', 'Accepted'],
    [':white_check_mark: Accepted', 'Accepted'],
    ['10:30:20', '10:30:20'],
    ['![badge](https://x.org/a.svg) accepted', 'accepted'],
    ['[![badge](a.svg)](b) accepted', 'accepted'],
    ['superseded by [ADR-2](0002-x.md "title")', 'superseded by ADR-2'],
    ['[[0003-use-x|the third]]', '0003-use-x'],
    ['[x] done', '[x] done'],
    ['accepted <!-- or rejected -->', 'accepted'],
    ['a &amp; b &#65;', 'a & b A'],
    ['\\*stars\\*', '*stars*'],
    ['<span class="a">accepted</span>', 'accepted'],
    ['Jane <jane@x.org>', 'Jane <jane@x.org>'],
    ['<https://x.org/1>', 'https://x.org/1'],
    ['{Jane}', '{Jane}'],
  ];
  for (const [source, expected] of words) test(`reads “${source}”`, () => assert.equal(plain(source), expected));

  test('keeps the way back to the source', () => {
    const text = 'x ✅ **Accepted** by';
    const read = readPlain(text, [{ start: 2, end: text.length }]);
    const at = read.text.indexOf('Accepted');
    const { start, end } = sourceSpan(read, { start: at, end: at + 8 });
    assert.equal(text.slice(start, end), 'Accepted');
  });

  test('knows links and what reference links lead to', () => {
    const text = '[a](b.md), [c][d], [e]';
    const { links } = readPlain(text, [{ start: 0, end: text.length }], (id) => (id === 'd' ? 'd.md' : undefined));
    assert.deepEqual(
      links.map(({ url }) => url),
      ['b.md', 'd.md', undefined],
    );
  });

  test('holds offsets inside the source, whatever is written', () => {
    const bits = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '<',
      '>',
      '!',
      '&',
      ';',
      '\\',
      ':',
      'a',
      ' ',
      '✅',
      '<!--',
      '-->',
      '[[',
      ']]',
      '|',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const read = readPlain(text, [{ start: 0, end: text.length }]);
        assert.equal(read.offsets.length, read.text.length);
        assert.ok(read.offsets.every((offset, index) => offset < text.length && offset >= (read.offsets[index - 1] ?? 0)));
        assert.ok(read.links.every(({ start, end }) => start <= end && end <= read.text.length));
      }),
    );
  });
});
