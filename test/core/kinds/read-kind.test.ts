import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readKinds } from '../../../src/core/kinds/read-kind.ts';
import { complaintsIn, kindFile, shippedFiles } from './support.ts';

const head = ['---', 'docent: 1', 'kind: memo'];

const memo = [
  ...head,
  'name: Memorandum',
  'short: Memo',
  'prefixes: [M]',
  'home: ./docs/memos/',
  'detect: { folders: [Memos], files: ["{date}-{slug}"], headings: [[facts, [verdict, next]]] }',
  'statuses:',
  '  open: { is: proposed, next: [done], stale-after: 2w }',
  '  done: { closed: true, needs: replaced-by, label: Done and dusted }',
  'fields:',
  '  status: status',
  '  written: { type: date, need: required, initial: today, aliases: [date] }',
  '  replaces: { type: artifacts, inverse: replaced-by }',
  '  replaced-by: { type: artifacts, inverse: replaces }',
  '  check-every: duration',
  '  checked: { type: date, within: check-every }',
  '---',
  '',
  '# {title}',
  '',
  'From me.',
  '',
  '## Facts',
  '<!-- docent: { need: core, aliases: [Findings], loose: [Summary] } -->',
  '<!-- What is the case? -->',
  '',
  '### Numbers',
  '',
  'None yet.',
  '',
  '## Verdict',
  '<!-- docent:',
  'from: done',
  'since: 2026-03-01',
  'or-says-why: true',
  'options: { min: 2, each: [pros], also-in: facts, chosen-in: next }',
  'words: { max: 200 }',
  '-->',
  '',
  '## What is next',
  '<!-- docent: { id: next, initial: false } -->',
  '',
  '### {First} step',
  '',
  '### {Second} step',
  '',
];

suite('readKinds', () => {
  const file = kindFile(memo);
  const read = readKinds([file]);
  const [kind] = read.kinds;

  test('reads front matter, with defaults for what is not written', () => {
    assert.deepEqual(complaintsIn(read, file), []);
    assert.equal(kind?.name, 'Memorandum');
    assert.equal(kind?.home, 'docs/memos');
    assert.equal(kind?.icon, 'file');
    assert.deepEqual(kind?.detect.folders, { strong: ['memos'], weak: [] });
    assert.deepEqual(kind?.detect.headings, [['facts', ['verdict', 'next']]]);
    assert.deepEqual(kind?.origin, { path: '.docent/kinds/memo.md', builtIn: false });
  });

  test('reads statuses in the order of life', () => {
    assert.deepEqual(kind?.statuses, [
      { id: 'open', label: 'Open', is: 'proposed', aliases: [], next: ['done'], closed: false, staleAfter: 14 },
      { id: 'done', label: 'Done and dusted', aliases: [], next: [], closed: true, needs: 'replaced-by' },
    ]);
  });

  test('reads fields, short and long', () => {
    assert.deepEqual(
      kind?.fields.map(({ id, type, demand, initial, within, inverse }) => [id, type, demand.need, initial ?? within ?? inverse]),
      [
        ['status', 'status', 'optional', undefined],
        ['written', 'date', 'required', 'today'],
        ['replaces', 'artifacts', 'optional', 'replaced-by'],
        ['replaced-by', 'artifacts', 'optional', 'replaces'],
        ['check-every', 'duration', 'optional', undefined],
        ['checked', 'date', 'optional', 'check-every'],
      ],
    );
  });

  test('takes the headings below the title for sections, nested as headings nest', () => {
    assert.deepEqual(
      kind?.sections.map(({ id, depth, parent, initial, pattern }) => [id, depth, parent, initial, pattern]),
      [
        ['facts', 2, undefined, true, false],
        ['numbers', 3, 'facts', true, false],
        ['verdict', 2, undefined, true, false],
        ['next', 2, undefined, false, false],
        ['first-step', 3, 'next', true, true],
        ['second-step', 3, 'next', true, true],
      ],
    );
  });

  test('reads contracts and keeps what is for later', () => {
    const verdict = kind?.sections.find(({ id }) => id === 'verdict');

    assert.deepEqual(verdict?.demand, { need: 'required', from: 'done', since: '2026-03-01', orSaysWhy: true });
    assert.deepEqual(verdict?.options, { min: 2, each: ['pros'], alsoIn: ['facts'], chosenIn: 'next' });
    assert.deepEqual(verdict?.words, { max: 200 });
    assert.deepEqual(kind?.sections[0]?.aliases, ['Findings', 'Summary']);
    assert.deepEqual(kind?.sections[0]?.loose, ['Summary']);
  });

  test('keeps guidance apart from contracts', () => {
    assert.equal(kind?.sections[0]?.guidance, 'What is the case?');
    assert.equal(kind?.sections[0]?.body, '<!-- What is the case? -->');
  });

  test('starts a new artifact with every section it gets, and a blank line around headings', () => {
    assert.equal(
      kind?.variants[0]?.template,
      ['# {title}', 'From me.', '## Facts', '<!-- What is the case? -->', '### Numbers', 'None yet.', '## Verdict'].join('\n\n') + '\n',
    );
    assert.equal(kind?.variants[0]?.preamble, '# {title}\n\nFrom me.');
  });

  test('reads a file with Windows line ends and a tab as it reads another', () => {
    const windows = { ...file, text: file.text.replaceAll('\n', '\r\n') };

    assert.deepEqual(
      readKinds([windows]).kinds[0]?.sections.map(({ id }) => id),
      kind?.sections.map(({ id }) => id),
    );
    assert.deepEqual(complaintsIn(readKinds([windows]), windows), []);
  });
});

suite('readKinds complains', () => {
  const said = (...lines: string[]): string[] => {
    const file = kindFile(lines);
    return complaintsIn(readKinds([file]), file);
  };
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['of a key it does not know', [...head, 'hom: x', '---'], ['hom → Unknown key “hom”; did you mean “home”']],
    [
      'of a need it does not know, in a field and in a contract',
      [...head, 'fields: { a: { need: requird } }', '---', '## B', '<!-- docent: { need: cores } -->'],
      ['requird → Unknown need “requird”; did you mean “required”', 'cores → Unknown need “cores”; did you mean “core”'],
    ],
    [
      'of a status that leads nowhere',
      [...head, 'statuses: { open: { next: [dnoe] }, done: {} }', '---'],
      ['dnoe → Unknown status “dnoe”; did you mean “done”'],
    ],
    ['of a field type', [...head, 'fields: { a: dat }', '---'], ['dat → Unknown field type “dat”; did you mean “date”']],
    [
      'of a relation with one end',
      [...head, 'fields: { a: { type: artifacts, inverse: b }, b: artifacts }', '---'],
      ['b → “b” does not say that “a” is its inverse; a relation has both ends'],
    ],
    [
      'of sections that are not there',
      [...head, 'detect: { headings: [[fatcs]] }', '---', '## Facts', '<!-- docent: { options: { chosen-in: fact } } -->'],
      ['fatcs → Unknown section “fatcs”; did you mean “facts”', 'fact → Unknown section “fact”; did you mean “facts”'],
    ],
    [
      'of a second section of the same id',
      [...head, '---', '## A', '## A'],
      ['A → Section “a” is there already; another “id:” in its contract is expected'],
    ],
    ['of a word of the wrong shape', [...head, 'statuses: open', '---'], ['open → This is “open”; a map of statuses is expected']],
    [
      'of a length of time',
      [...head, 'statuses: { a: { stale-after: soon } }', '---'],
      ['soon → This is “soon”; a length of time such as “60d” is expected'],
    ],
    [
      'of a day that is none',
      [...head, '---', '## A', '<!-- docent: { since: 2026-02-30 } -->'],
      ['2026-02-30 → This is “2026-02-30”; a date such as “2026-03-01” is expected'],
    ],
    ['of a hole nobody fills', [...head, 'file: "{numbr}.md"', '---'], ['"{numbr}.md" → Unknown hole “numbr”; did you mean “number”']],
    [
      'of a follow-up to a kind that is not there',
      [...head, 'statuses: { a: {} }', 'follow-ups: [{ when: a, to: memos }]', '---'],
      ['memos → Unknown kind “memos”; did you mean “memo”'],
    ],
    [
      'of a follow-up that fills a section that is not there',
      [...head, 'statuses: { a: {} }', 'follow-ups: [{ when: a, to: memo, fill: { fatcs: facts } }]', '---', '## Facts'],
      ['fatcs → Unknown section “fatcs”; did you mean “facts”'],
    ],
    [
      'of a choice of nothing',
      [...head, 'fields: { a: { type: choice, choices: [] } }', '---'],
      ['[] → “a” leaves nothing to choose; what it may be is expected'],
    ],
    [
      'of a contract far from its heading',
      [...head, '---', '## A', '', 'Text.', '', '<!-- docent: { need: core } -->'],
      ['<!-- docent: { need: core } --> → A contract stands here; it is read only right under the heading of its section'],
    ],
    ['of an alias', [...head, 'name: &a x', 'short: *a', '---'], ['*a → This is an alias; a text is expected']],
  ];
  for (const [what, lines, expected] of cases) test(what, () => assert.deepEqual(said(...lines), expected));

  test('and leaves the kind in, without what is wrong', () => {
    const { kinds } = readKinds([
      kindFile([...head, 'statuses: { open: { next: [dnoe], needs: nothing } }', 'fields: { a: { type: artifacts, inverse: b } }', '---']),
    ]);

    assert.deepEqual(kinds[0]?.statuses[0]?.next, []);
    assert.equal(kinds[0]?.statuses[0]?.needs, undefined);
    assert.equal(kinds[0]?.fields[0]?.inverse, undefined);
  });

  const broken: readonly (readonly [string, readonly string[]])[] = [
    ['no front matter', ['# Memo']],
    ['no id', ['---', 'docent: 1', '---']],
    ['an id with capitals', ['---', 'docent: 1', 'kind: Memo', '---']],
    ['no version', ['---', 'kind: memo', '---']],
    ['a version to come', ['---', 'docent: 2', 'kind: memo', '---']],
    ['front matter that is not YAML', ['---', 'docent: 1', 'kind: memo', 'name: [', '---']],
    ['a key twice', [...head, 'kind: memo', '---']],
    ['nesting without end', [...head, `name: ${'['.repeat(20_000)}`, '---']],
  ];
  for (const [what, lines] of broken) {
    test(`of ${what}, and leaves the kind out`, () => {
      const file = kindFile(lines);
      const { kinds, complaints } = readKinds([file]);

      assert.deepEqual(kinds, []);
      assert.ok(complaints.get(file.path)?.some((complaint) => complaint.broken));
    });
  }

  test('but never throws, whatever the text', () => {
    const words = fc.constantFrom(
      '---\n',
      'docent: 1\n',
      'kind: memo\n',
      '<!-- docent:',
      '-->',
      '## A\n',
      'need: ',
      '{',
      '[',
      ']',
      '}',
      '&a ',
      '*a ',
      '\t',
      '"',
      'options: ',
      '\r\n',
      ' - ',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const file = kindFile(['---\ndocent: 1\nkind: memo\n' + parts.join('')]);
        for (const { span } of readKinds([file]).complaints.get(file.path) ?? []) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= file.text.length, JSON.stringify(span));
        }
      }),
      { numRuns: 300 },
    );
  });
});

suite('readKinds with several files', () => {
  const own = (path: string, builtIn: boolean, ...more: string[]) => ({ ...kindFile([...head, ...more], path), builtIn });
  const ours = own('templates/memo.md', true, '---', '## Facts', '<!-- docent: { aliases: [Findings] } -->', '## Verdict');
  const oursLong = own(
    'templates/memo.long.md',
    true,
    'variant: long',
    '---',
    '# {title}',
    '## Findings',
    '## Background',
    '',
    '<!-- Long ago. -->',
  );

  test('lets a variant word sections its own way and bring more', () => {
    const [kind] = readKinds([oursLong, ours]).kinds;

    assert.deepEqual(
      kind?.sections.map(({ id }) => id),
      ['facts', 'verdict', 'background'],
    );
    assert.deepEqual(
      kind?.variants.map(({ id, order, titles }) => [id, order, titles]),
      [
        ['default', ['facts', 'verdict'], {}],
        ['long', ['facts', 'background'], { facts: 'Findings' }],
      ],
    );
    assert.equal(kind?.variants[1]?.bodies['background']?.guidance, 'Long ago.');
  });

  test('prefers the kind of a workspace, and drops what we ship for it', () => {
    const theirs = own('.docent/kinds/memo.md', false, '---', '## Their facts');
    const [kind, ...others] = readKinds([ours, oursLong, theirs]).kinds;

    assert.deepEqual(others, []);
    assert.deepEqual(kind?.origin, { path: '.docent/kinds/memo.md', builtIn: false });
    assert.deepEqual(
      kind?.variants.map(({ id }) => id),
      ['default'],
    );
  });

  test('adds a variant of a workspace to a kind we ship, or puts it in the place of ours', () => {
    const brief = own('.docent/kinds/memo.brief.md', false, 'variant: brief', '---', '## Verdict');
    const long = own('.docent/kinds/memo.long.md', false, 'variant: long', '---', '## Verdict');
    const [kind] = readKinds([ours, oursLong, brief, long]).kinds;

    assert.deepEqual(
      kind?.variants.map(({ id, order }) => [id, order]),
      [
        ['default', ['facts', 'verdict']],
        ['long', ['verdict']],
        ['brief', ['verdict']],
      ],
    );
  });

  test('keeps the kind we ship where a workspace breaks its own', () => {
    const theirs = own('.docent/kinds/memo.md', false, 'name: [', '---');
    const { kinds, complaints } = readKinds([ours, theirs]);

    assert.equal(kinds[0]?.origin.builtIn, true);
    assert.equal(complaints.has(theirs.path), true);
  });

  test('says which file has a kind already', () => {
    const second = own('.docent/kinds/z.md', false, '---');
    const first = own('.docent/kinds/a.md', false, '---');

    assert.deepEqual(complaintsIn(readKinds([first, second]), second), [
      'memo → Kind “memo” is in “.docent/kinds/a.md” already; one file for a kind is expected',
    ]);
  });

  test('says that a variant has no kind', () => {
    const lone = own('.docent/kinds/memo.brief.md', false, 'variant: brief', '---');

    assert.deepEqual(complaintsIn(readKinds([lone]), lone), ['memo → Unknown kind “memo”']);
  });

  test('reads what we ship without a complaint', () => {
    assert.deepEqual([...readKinds(shippedFiles).complaints], []);
  });
});
