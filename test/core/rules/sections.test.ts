import assert from 'node:assert/strict';
import { check, engineOver, fixed } from './support.ts';

const path = 'docs/adr/0003-use-postgres.md';
const adr = (...lines: readonly string[]): string =>
  ['---', 'kind: adr', 'status: accepted', 'date: 2026-01-02', '---', '', '# Use Postgres', '', ...lines, ''].join('\n');

suite('section-missing', () => {
  const undecided = adr('## Context', '', 'We need joins.', '', '## Consequences', '', 'One more server.');

  test('stands at the heading the section would follow', async () => {
    assert.deepEqual(
      (await check('section-missing', path, undecided)).filter((each) => each.includes('Decision')),
      ['9:4 Section “Decision” is missing; every ADR has one'],
    );
  });

  test('knows a section by any of its names, at any rank, however it is marked', async () => {
    const text = adr(
      '### 1. **Context and Problem Statement**',
      '',
      'x',
      '',
      'DECISION OUTCOME',
      '---',
      '',
      'x',
      '',
      '#### Trade-offs:',
      '',
      'x',
    );
    assert.deepEqual(
      (await check('section-missing', path, text)).filter((each) => !each.includes('good')),
      [],
    );
  });

  test('asks nothing of what is closed, nor of a stub', async () => {
    assert.deepEqual(await check('section-missing', path, undecided.replace('accepted', 'rejected')), []);
    assert.deepEqual(
      await check(
        'section-missing',
        path,
        '---\nkind: adr\n---\n\n# Use Postgres\n\nThis record moved to [another repository](https://example.org/3.md).\n',
      ),
      [],
    );
  });

  test('asks nothing of headings in words it does not know', async () => {
    assert.deepEqual(await check('section-missing', path, adr('## 背景', '', 'x', '', '## 決定', '', 'x', '', '## 結果', '', 'x')), []);
  });

  test('inserts with the line endings of the text', async () => {
    const engine = await engineOver({ [path]: undecided.replaceAll('\n', '\r\n') });
    assert.doesNotMatch(await fixed(engine, path, 'section-missing'), /(?<!\r)\n/);
  });

  test('is quiet about required sections where only folder and headings say what a file is', async () => {
    assert.deepEqual(await check('section-missing', path, '# Use Postgres\n\n## Status\n\nAccepted\n\n## Decision\n\nx\n'), []);
  });
});

suite('section-misnamed', () => {
  test('does not take another section for the one that is missing', async () => {
    const text = adr(
      '## Context',
      '',
      'x',
      '',
      '## Decision drivers',
      '',
      'x',
      '',
      '## Decision process',
      '',
      'x',
      '',
      '## Consequences',
      '',
      'x',
    );
    assert.deepEqual(await check('section-misnamed', path, text), []);
  });

  test('speaks instead of section-missing', async () => {
    const text = adr('## Context', '', 'x', '', '## Decisoin', '', 'x', '', '## Consequences', '', 'x');
    assert.deepEqual(await check('section-misnamed', path, text), ['13:4 “Decisoin” is no section of ADR; did you mean “Decision”']);
    assert.deepEqual(
      (await check('section-missing', path, text)).filter((each) => each.includes('“Decision”')),
      [],
    );
  });
});

suite('section-empty', () => {
  const consequences = (...lines: readonly string[]): string =>
    adr('## Context', '', 'x', '', '## Decision', '', 'x', '', '## Consequences', '', ...lines);

  test('takes “None” and “N/A” for answers, and subsections that say something', async () => {
    for (const lines of [['None'], ['N/A'], ['Not applicable, because nothing changes.'], ['### Positive', '', 'x', '', '### Negative']])
      assert.deepEqual(await check('section-empty', path, consequences(...lines)), [], lines[0]);
  });

  test('says once that nothing is there, comments and empty subsections counting for nothing', async () => {
    for (const lines of [[], ['<!-- later -->'], ['### Positive', '', '### Negative'], ['---']])
      assert.equal((await check('section-empty', path, consequences(...lines))).length, 1, lines[0]);
  });

  test('leaves guidance to placeholder-left', async () => {
    const text = adr(
      '## Context',
      '',
      '<!-- What forces this decision, and why now? Facts, numbers and constraints, no verdict yet. Link the ticket, the graph, the incident. -->',
      '',
      '## Decision',
      '',
      'x',
    );
    assert.deepEqual(await check('section-empty', path, text), []);
    assert.equal((await check('placeholder-left', path, text)).length, 1);
  });
});

suite('section-order', () => {
  test('moves the one section that stands wrong, not all the others', async () => {
    const text = adr('## Consequences', '', 'z', '', '## Context', '', 'x', '', '## Decision', '', 'y');
    assert.deepEqual(await check('section-order', path, text), ['9:4 Section “Consequences” stands before “Decision”; expected after it']);
    const engine = await engineOver({ [path]: text });
    assert.equal(
      await fixed(engine, path, 'section-order'),
      adr('## Context', '', 'x', '', '## Decision', '', 'y', '', '## Consequences', '', 'z'),
    );
  });
});

suite('placeholder-left', () => {
  test('wants two traces, or one in the title, of who does not declare a kind', async () => {
    const told = (title: string, decision: string) => `# ${title}\n\n## Context\n\nx\n\n## Decision\n\n${decision}\n`;
    assert.equal((await check('placeholder-left', path, told('Use Postgres', 'We will use {a database of ours}.'))).length, 0);
    assert.equal((await check('placeholder-left', path, told('Use Postgres', '{a database} and {another database}'))).length, 2);
    assert.equal(
      (await check('placeholder-left', path, told('{short title of the decision}', 'x'))).length,
      0,
      'a template is no artifact',
    );
    assert.equal((await check('placeholder-left', path, `---\ntype: adr\n---\n\n${told('{short title}', 'x')}`)).length, 1);
  });

  test('leaves braces alone that are code, mathematics or a route', async () => {
    const text = adr(
      '## Context',
      '',
      '`{some code}`, ${x | x in S}$, \\frac{a b}{c d}, ${HOME dir}, {{ liquid tag }}, /users/{user id}',
      '',
      '```',
      '{some code}',
      '```',
    );
    assert.deepEqual(await check('placeholder-left', path, text), []);
  });
});
