import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { parseDiff, type DiffEntry, type LineLimits } from '../../../src/core/review/diff.ts';

const limits: LineLimits = { ofFile: 100, ofAll: 1000 };
const decoding = {
  text: (bytes: Uint8Array) => (isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : undefined),
  path: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
};
function parse(text: string | Uint8Array, some = limits): readonly DiffEntry[] | undefined {
  const steps = parseDiff(Buffer.from(text), decoding, some);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const id = (letter: string): string => letter.repeat(40);
const none = id('0');

/** A listing with NUL written as `|`, and behind it a patch. */
const written = (listing: string, patch = ''): string => listing.replaceAll('|', '\0') + (patch === '' ? '' : `\0${patch}`);

const oneFile = written(
  `:100644 100644 ${id('a')} ${id('b')} M|a.ts|2\t1\ta.ts|`,
  `diff --git a/a.ts b/a.ts\nindex ${id('a')}..${id('b')} 100644\n--- a/a.ts\n+++ b/a.ts\n@@ -2 +2,2 @@ function x() {\n-two\n+TWO\n+more\n`,
);

suite('a diff that git writes', () => {
  test('has a file with its lines', () => {
    assert.deepEqual(parse(oneFile), [
      {
        file: {
          path: 'a.ts',
          status: 'modified',
          binary: false,
          added: 2,
          removed: 1,
          lines: {
            added: [
              { line: 2, text: 'TWO' },
              { line: 3, text: 'more' },
            ],
            removed: [{ line: 2, text: 'two' }],
          },
        },
        before: id('a'),
        after: id('b'),
      },
    ]);
  });

  test('has none where nothing differs', () => assert.deepEqual(parse(''), []));

  test('has a renamed file, and ids of what there is', () => {
    const [renamed, added] =
      parse(
        written(`:100644 100644 ${id('a')} ${id('a')} R100|old|new|:000000 100644 ${none} ${id('c')} A|empty|0\t0\t|old|new|0\t0\tempty|`),
      ) ?? [];
    assert.deepEqual([renamed?.file.from, renamed?.file.path, renamed?.file.status], ['old', 'new', 'renamed']);
    assert.deepEqual(renamed?.file.lines, { added: [], removed: [] });
    assert.deepEqual([added?.before, added?.after, added?.file.status], ['', id('c'), 'added']);
  });

  test('has the lines of copies of a file for each of them, once', () => {
    const patch = (name: string): string =>
      `diff --git a/${name} b/${name}\nindex ${none}..${id('c')}\n--- /dev/null\n+++ b/${name}\n@@ -0,0 +1 @@\n+x\n`;
    const listing = `:000000 100644 ${none} ${id('c')} A|a|:000000 100644 ${none} ${id('c')} A|b|1\t0\ta|1\t0\tb|`;
    const lines = { added: [{ line: 1, text: 'x' }], removed: [] };
    assert.deepEqual(
      parse(written(listing, patch('a') + patch('b')))?.map(({ file }) => file.lines),
      [lines, lines],
    );
  });

  test('has no lines of a file that is cut off anywhere, and the others’', () => {
    const bytes = Buffer.from(oneFile);
    for (let length = bytes.indexOf('diff --git'); length < bytes.length; length++) {
      const [entry] = parse(bytes.subarray(0, length)) ?? [];
      assert.equal(entry?.file.added, 2);
      assert.equal(entry.file.lines, undefined, `cut at ${length}`);
    }
  });

  test('is none where the list of files is cut off', () => {
    const listing = Buffer.from(written(`:100644 100644 ${id('a')} ${id('b')} M|a.ts|2\t1\ta.ts|`));
    for (let length = 1; length < listing.length; length++) assert.equal(parse(listing.subarray(0, length)), undefined, `cut at ${length}`);
  });

  test('takes an excerpt behind a hunk’s place for what it is, though it ends within a letter', () => {
    const cut = Buffer.concat([Buffer.from(oneFile.split('function')[0] ?? ''), Buffer.of(0xc3), Buffer.from('\n-two\n+TWO\n+more\n')]);
    assert.equal(parse(cut)?.[0]?.file.lines?.added.length, 2);
  });

  test('has no lines where bytes are no text', () => {
    const [entry] = parse(Buffer.from(oneFile.replace('TWO', 'TW\xd6'), 'latin1')) ?? [];
    assert.equal(entry?.file.lines, undefined);
  });

  test('has no lines of a file with more than the limit, and first those of small ones', () => {
    assert.equal(parse(oneFile, { ofFile: 2, ofAll: 1000 })?.[0]?.file.lines, undefined);
    assert.equal(parse(oneFile, { ofFile: 3, ofAll: 2 })?.[0]?.file.lines, undefined);
    assert.equal(parse(oneFile, { ofFile: 3, ofAll: 3 })?.[0]?.file.lines?.added.length, 2);
  });

  test('is read without complaint whatever the bytes are', () => {
    const bytes = Buffer.from(oneFile);
    for (let at = 0; at < bytes.length; at++) {
      for (const byte of [0, 10, 0x2b, 0x3a, 0x40, 0x64, 0xff]) {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = byte;
        parse(spoilt);
      }
    }
  });

  test('is read in linear time', () => {
    const line = `+${'x'.repeat(1 << 20)}\n`;
    const many = '@@ -1 +1 @@\n'.repeat(200_000) + 'index \n'.repeat(100_000) + '@'.repeat(1 << 20);
    const began = performance.now();
    parse(oneFile + line.repeat(8) + many);
    assert.ok(performance.now() - began < 5000);
  });
});
