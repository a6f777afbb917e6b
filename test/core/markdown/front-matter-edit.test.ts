import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontMatterEdit, readFrontMatter, type FrontMatterValue } from '../../../src/core/markdown/front-matter.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';

const edited = (text: string, key: string, value: FrontMatterValue | undefined): string =>
  applyEdits(text, frontMatterEdit(readOutline(text), key, value));

const valueIn = (text: string, key: string): unknown =>
  readFrontMatter(readOutline(text))?.entries.find((entry) => entry.key === key)?.value;

suite('Setting a key of front matter', () => {
  test('touches nothing but the value', () => {
    assert.equal(edited('---\na: b   # why\nc:  d\n---\n', 'a', 'x'), '---\na: x   # why\nc:  d\n---\n');
    assert.equal(edited('---\na:   # why\n---\n', 'a', 'x'), '---\na: x   # why\n---\n');
    assert.equal(edited('---\r\na: b\r\n---\r\n', 'a', 'x'), '---\r\na: x\r\n---\r\n');
  });

  test('keeps the quotes that were there', () => {
    assert.equal(edited('---\na: "b"\n---\n', 'a', 'x'), '---\na: "x"\n---\n');
    assert.equal(edited("---\na: 'b'\n---\n", 'a', "it's"), "---\na: 'it''s'\n---\n");
  });

  test('adds quotes where YAML needs them', () => {
    for (const value of ['a: b', '- a', '#c', '{d}', '[e', 'true', 'null', '~', '', ' a', '*b', '@me', '%x', 'a #b', 'two\nlines']) {
      const text = edited('---\na: b\n---\n', 'a', value);
      assert.equal(valueIn(text, 'a'), value, text);
    }
    assert.equal(edited('---\na: b\n---\n', 'a', '2026-01-02'), '---\na: 2026-01-02\n---\n');
    assert.equal(edited('---\na: b\n---\n', 'a', 'ADR-12'), '---\na: ADR-12\n---\n');
  });

  test('keeps the form of a list', () => {
    assert.equal(edited('---\na: [b, "c"]\n---\n', 'a', ['d', 'e, f']), '---\na: [d, "e, f"]\n---\n');
    assert.equal(
      edited('---\na:\n  - b # first\n  - "c"\nd: e\n---\n', 'a', ['b', 'c', 'x']),
      '---\na:\n  - b # first\n  - "c"\n  - x\nd: e\n---\n',
    );
    assert.equal(edited('---\na:\n- b\n- c\n---\n', 'a', ['c']), '---\na:\n- c\n---\n');
    assert.equal(edited('---\na:\n  - b\n---\n', 'a', 'c'), '---\na: c\n---\n');
    assert.equal(edited('---\na: b\n---\n', 'a', ['b', 'c']), '---\na: [b, c]\n---\n');
    assert.equal(edited('---\na:\n  - b\n---\n', 'a', []), '---\na: []\n---\n');
  });

  test('adds a key behind the others', () => {
    assert.equal(edited('---\na: b\n---\n# T\n', 'c', 'd'), '---\na: b\nc: d\n---\n# T\n');
    assert.equal(edited('---\n---\n', 'c', ['d']), '---\nc: [d]\n---\n');
  });

  test('makes front matter where there is none', () => {
    assert.equal(edited('# T\r\n', 'a', 'b'), '---\r\na: b\r\n---\r\n\r\n# T\r\n');
    assert.equal(edited('', 'a', 'b'), '---\na: b\n---\n');
  });

  test('takes a key away with its lines', () => {
    assert.equal(edited('---\na: b # c\nd:\n  - e\n  - f # g\nh: i\n---\n', 'd', undefined), '---\na: b # c\nh: i\n---\n');
    assert.equal(edited('---\na: b # c\n---\n', 'a', undefined), '---\n---\n');
    assert.equal(edited('---\na: b\n---\n', 'x', undefined), '---\na: b\n---\n');
  });

  test('leaves TOML alone', () => {
    assert.equal(edited('+++\na = 1\n+++\n', 'a', 'b'), '+++\na = 1\n+++\n');
  });

  test('can be read back, whatever the value', () => {
    const before = [
      '---\na: "b"\n---\n',
      "---\na: 'b' # c\n---\n",
      '---\na: b\n---\n',
      '---\na:\n  - x\n---\n',
      '---\na: [x, y]\n---\n',
      '---\na: |\n  x\n  y\nb: c\n---\n',
      '# T\n',
    ];
    const property = fc.property(
      fc.constantFrom(...before),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.boolean(),
      (text, value, asList) => {
        const after = edited(text, 'a', asList ? [value, 'z'] : value);
        const found = valueIn(after, 'a');
        if (asList) assert.equal(String((found as unknown[])[0]), String(normal(value)));
        else assert.equal(String(found), String(normal(value)));
        assert.deepEqual(readFrontMatter(readOutline(after))?.problems, []);
      },
    );
    fc.assert(property, { numRuns: 5000 });
  });
});

/** A number may stand without quotes, and is then read as one. */
const normal = (value: string): unknown =>
  /^[-+.\d]/.test(value) && value.trim() === value && !Number.isNaN(Number(value)) ? Number(value) : value;
