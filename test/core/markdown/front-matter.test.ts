import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readYamlLines } from '../../../src/core/markdown/front-matter/yaml-lines.ts';
import { readFrontMatter } from '../../../src/core/markdown/front-matter.ts';
import { readOutline } from '../../../src/core/markdown/outline.ts';
import { slice } from '../../../src/core/text/span.ts';
import { hasCorpora, realDocuments } from './corpora.ts';

const read = (yaml: string) => readFrontMatter(readOutline(`---\n${yaml}\n---\n`));
const valuesOf = (yaml: string) => (read(yaml)?.entries ?? []).map(({ key, value }) => [key, value]);

/** Entries as `key = ‹value as written› (items)`. */
function drawn(text: string): string[] {
  const entries = readFrontMatter(readOutline(text))?.entries ?? [];
  return entries.map(({ keySpan, valueSpan, items }) => {
    assert.ok(
      items.every(({ text: words, span }) => /["\\]/.test(slice(text, span)) || slice(text, span).includes(words.split('\n')[0] ?? '')),
    );
    return `${slice(text, keySpan)} = ‹${slice(text, valueSpan)}› (${items.map(({ text: words }) => words).join(', ')})`;
  });
}

suite('Front matter', () => {
  test('gives keys and values with their places', () => {
    assert.deepEqual(
      drawn('---\nstatus: "accepted" # yes\ndate: 2026-01-02\nby:\n  - Ann # first\n  - \'Bob\'\ntags: [a, "b c"]\nempty:\n---\n'),
      [
        'status = ‹"accepted"› (accepted)',
        'date = ‹2026-01-02› (2026-01-02)',
        "by = ‹- Ann # first\n  - 'Bob'› (Ann, Bob)",
        'tags = ‹[a, "b c"]› (a, b c)',
        'empty = ‹› ()',
      ],
    );
  });

  test('keeps dates as the strings that were written', () => {
    assert.deepEqual(valuesOf('a: 2026-01-02\nb: 2026-01-02T03:04:05Z\nc: 12\nd: true\ne: ~'), [
      ['a', '2026-01-02'],
      ['b', '2026-01-02T03:04:05Z'],
      ['c', 12],
      ['d', true],
      ['e', null],
    ]);
  });

  test('reads what only YAML itself can read', () => {
    assert.deepEqual(valuesOf('a: |\n  one\n  two\nb: {c: d}\n"e f": >-\n  g\n  h\ni: "j\\tk"'), [
      ['a', 'one\ntwo\n'],
      ['b', { c: 'd' }],
      ['e f', 'g h'],
      ['i', 'j\tk'],
    ]);
  });

  test('takes an unquoted placeholder for the words it is', () => {
    assert.deepEqual(valuesOf('date: {YYYY-MM-DD when the decision was last updated}\nby: {list everyone, please}'), [
      ['date', '{YYYY-MM-DD when the decision was last updated}'],
      ['by', '{list everyone, please}'],
    ]);
    assert.deepEqual(read('date: {YYYY-MM-DD}')?.problems, []);
  });

  test('that is broken says where, and still gives the lines that can be read', () => {
    const found = read('kind: adr\nstatus: {proposed} or not\ntitle: "open\nby:\n\t- Ann');
    assert.ok((found?.problems.length ?? 0) > 0);
    assert.deepEqual(found?.entries[0]?.value, 'adr');
    assert.ok(found?.entries.some(({ key }) => key === 'status'));
    assert.ok(found?.problems.every(({ span }) => span.start >= 4 && span.end >= span.start));
  });

  test('that has a key twice says so, and gives both', () => {
    const found = read('a: 1\na: 2');
    assert.deepEqual(
      found?.entries.map(({ value }) => value),
      [1, 2],
    );
    assert.deepEqual(
      found?.problems.map(({ message }) => message),
      ['“a” stands here a second time; a key is expected once'],
    );
  });

  test('that is text or nothing is no list of keys', () => {
    assert.equal(read('just words')?.problems.length, 1);
    assert.deepEqual(read('# comment')?.problems, []);
    assert.deepEqual(readFrontMatter(readOutline('---\n---\n'))?.entries, []);
    assert.equal(readFrontMatter(readOutline('# none')), undefined);
  });

  test('does not fall for aliases that multiply', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...['b', 'c', 'd', 'e', 'f', 'g'].map((key, at) => `${key}: &${key} [${`*${'abcdef'[at]},`.repeat(9)}]`),
    ];
    assert.equal(read(bomb.join('\n'))?.entries.length, 7);
  });

  test('may be TOML', () => {
    const found = drawn('+++\ntitle = "A \\"b\\"" # c\ndate = 2026-01-02\ntags = ["a", \'b\']\n[extra]\nn = 1_000\n+++\n');
    assert.deepEqual(found, [
      'title = ‹"A \\"b\\""› (A "b")',
      'date = ‹2026-01-02› (2026-01-02)',
      'tags = ‹["a", \'b\']› (a, b)',
      'n = ‹1_000› (1_000)',
    ]);
    assert.equal(readFrontMatter(readOutline('+++\n[extra]\nn = 1\n+++\n'))?.entries[0]?.key, 'extra.n');
  });
});

suite('Reading YAML line by line', () => {
  const SCALARS = [
    'a',
    'two words',
    '12',
    '1.5',
    '0x1F',
    '0o17',
    '1e3',
    '2026-01-02',
    'true',
    'False',
    '~',
    'null',
    '.inf',
    'a: b',
    'a:b',
    'x #c',
    'x#c',
    '"q"',
    "'q'",
    '"a\\n"',
    '',
    '# c',
    '[a, b]',
    '[]',
    '[a, "b"]',
    '[a,]',
    '{a}',
    '&x y',
    '*x',
    '!t v',
    '| ',
    '>',
    '- a',
    '-',
    '@a',
    '%a',
    '`a`',
    'a ]',
    '+1',
    '.5',
    '(x)',
    'é',
    'a\tb',
    "it's",
    '"a" b',
    '---',
    '...',
    '?',
    '? a',
    ':a',
    'a,b',
    '1_000',
    '0012',
    '=',
    '<<',
    '08',
  ];
  const KEYS = ['status', 'a b', 'x-y', 'x.y', '"q"', "'k'", 'é', '1', 'true', '- a', '  nested', '?k', 'a:b', '#c'];
  const line = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...KEYS),
          fc.constantFrom(': ', ':', ':  ', ' : '),
          fc.constantFrom(...SCALARS),
          fc.constantFrom('', ' ', ' # c'),
        )
        .map((parts) => parts.join('')),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('- ', '  - ', '    - ', '-'), fc.constantFrom(...SCALARS)).map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', '# c', '  # c', '  more') },
  );

  test('agrees with YAML wherever it says it is certain', () => {
    let certain = 0;
    const property = fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const yaml = lines.join('\n');
      if (lines.some((each) => each.startsWith('---'))) return;
      const outline = readOutline(`---\n${yaml}\n---\n`);
      const found = readYamlLines(outline.text, outline.frontMatter?.content ?? []);
      const keys = found.entries.map(({ key }) => key);
      if (!found.certain || new Set(keys).size < keys.length) return;
      certain++;
      const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
      assert.deepEqual(document.errors, []);
      assert.deepEqual(Object.fromEntries(found.entries.map(({ key, value }) => [key, value])), document.toJS() ?? {});
    });
    fc.assert(property, { numRuns: 20_000 });
    assert.ok(certain > 500, String(certain));
  }).timeout(60_000);

  test('is certain of nearly all real front matter', function () {
    if (!hasCorpora) this.skip();
    const outlines = realDocuments()
      .flatMap(({ text }) => readOutline(text))
      .filter(({ frontMatter }) => frontMatter);
    const certain = outlines.filter(({ text, frontMatter }) => readYamlLines(text, frontMatter?.content ?? []).certain);
    assert.ok(certain.length / outlines.length > 0.9);
  });
});
