import assert from 'node:assert/strict';
import { itemsOf } from '../../../src/core/review/checklist.ts';
import { readKindChecklist } from '../../../src/core/review/read-checklist.ts';
import { checklistOf, kindIn, lines, words } from './support.ts';

suite('a checklist', () => {
  const said = (text: string): string[] =>
    checklistOf(text).groups.flatMap(({ title, items }) => items.map((item) => `${title}: ${item.text}${item.optional ? ' ?' : ''}`));

  test('has the boxes of a document, by the heading they stand under', () => {
    const text = lines(
      '# List',
      '',
      '- [ ] First of all',
      '',
      '## Tests',
      '',
      'Run them.',
      '',
      '- [ ] Are *all* there?',
      '- [x] Are they `fast`?',
    );

    assert.deepEqual(said(text), [': First of all', 'Tests: Are all there?', 'Tests: Are they fast?']);
    assert.deepEqual(
      checklistOf(text).groups.map(({ id, section, guidance }) => [id, section, guidance]),
      [
        ['item', undefined, ''],
        ['tests', 'tests', 'Run them.'],
      ],
    );
  });

  test('knows where each item stands', () => {
    assert.deepEqual(
      itemsOf(checklistOf('# A\r\n\r\n- [ ] one\r\n  more\r\n- [ ] two')).map(({ text, line }) => [text, line]),
      [
        ['one more', 2],
        ['two', 4],
      ],
    );
  });

  test('takes questions where there are no boxes', () => {
    assert.deepEqual(said(lines('## Tests', '', '- Is it tried?', '- Read this first.', '  - Twice?')), [
      'Tests: Is it tried?',
      'Tests: Twice?',
    ]);
    assert.deepEqual(said(lines('- Is it tried?', '- [ ] Is it named?')), [': Is it named?']);
  });

  test('hears what is optional, of an item or a heading', () => {
    const text = lines(
      '## A',
      '',
      '- [ ] one (optional)',
      '- [ ] [optional] two',
      '- [ ] _Optional:_ three',
      '- [ ] four',
      '',
      '## B [optional]',
      '',
      '- [ ] five',
    );

    assert.deepEqual(said(text), ['A: one ?', 'A: two ?', 'A: three ?', 'A: four', 'B: five ?']);
  });

  test('puts what stands below an item with it', () => {
    const text = lines(
      '- [ ] one <!-- think -->',
      '',
      '  See [the page](a/b.md).',
      '',
      '  > twice',
      '',
      '  - a point',
      '- [ ] two [ref]',
      '',
      '[ref]: c.md',
    );
    const [one, two] = itemsOf(checklistOf(text));

    assert.equal(one?.guidance, lines('think', '', 'See [the page](a/b.md).', '', '> twice', '', '- a point'));
    assert.deepEqual(one?.links, [{ text: 'the page', url: 'a/b.md' }]);
    assert.deepEqual(two?.links, [{ text: 'ref', url: 'c.md' }]);
  });

  test('reads remarks behind items', () => {
    const text = lines(
      '- [ ] one <!-- docent: { when: "db/**", evidence: [inputs, sql] } -->',
      '- [ ] two',
      '  <!-- docent: { when: [a, b] } -->',
    );
    const [one, two] = itemsOf(checklistOf(text));

    assert.deepEqual([one?.text, one?.when, one?.evidence, one?.guidance], ['one', ['db/**'], ['inputs', 'sql'], '']);
    assert.deepEqual([two?.when, two?.evidence, two?.guidance], [['a', 'b'], undefined, '']);
  });

  test('does without remarks it cannot read', () => {
    const text = lines(
      '- [ ] one <!-- docent: { when: {a: b}, evidence: [x] } -->',
      '- [ ] two <!-- docent: {{{ -->',
      '- [ ] three <!-- docent: [1] -->',
    );

    assert.deepEqual(
      itemsOf(checklistOf(text)).map((item) => [item.text, item.when, item.evidence]),
      [
        ['one', [], ['x']],
        ['two', [], undefined],
        ['three', [], undefined],
      ],
    );
  });

  test('groups by labels, by items that only name others, and under headings within headings', () => {
    const text = lines('## Before', '', '**Code**', '', '- [ ] a', '', '### Deep', '', '- Data:', '  - [ ] b', '- [ ] c', '', '> - [ ] d');

    assert.deepEqual(said(text), ['Code: a', 'Deep: c', 'Deep: d', 'Data: b']);
  });

  test('tells apart groups and items that say the same', () => {
    const text = lines('## Tests', '### Names', '- [ ] Good?', '## Privacy', '### Names', '- [ ] Good?', '- [ ] good!');
    const { groups } = checklistOf(text);

    assert.deepEqual(
      groups.map(({ id, title, section }) => [id, title, section]),
      [
        ['tests-names', 'Tests: Names', 'tests'],
        ['privacy-names', 'Privacy: Names', 'security'],
      ],
    );
    assert.deepEqual(
      groups.flatMap(({ items }) => items.map(({ id }) => id)),
      ['good', 'good-2', 'good-3'],
    );
  });

  test('may be a kind itself, remarks of its items included', () => {
    const checklist = readKindChecklist(
      kindIn(
        lines(
          '---',
          'docent: 1',
          'kind: check',
          'name: Check',
          '---',
          '',
          '# {title}',
          '',
          '## Tests',
          '<!-- docent: { need: required } -->',
          '<!-- Think. -->',
          '',
          '- [ ] Tried? <!-- docent: { when: "src/**" } -->',
          '',
          '## Findings',
          '',
          '- {what}',
        ),
      ),
      words,
    );

    assert.deepEqual(checklist, {
      title: 'Check',
      source: { type: 'kind' },
      groups: [
        {
          id: 'tests',
          title: 'Tests',
          section: 'tests',
          guidance: 'Think.',
          items: [{ id: 'tried', text: 'Tried?', optional: false, guidance: '', links: [], when: ['src/**'] }],
        },
      ],
      evidence: [],
    });
  });
});
