import assert from 'node:assert/strict';
import { check } from './support.ts';

const body = '\n\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n';
const path = 'docs/adr/0003-use-postgres.md';
const linking = (link: string): string => `# Use Postgres\n\n${link}${body}`;

suite('link-broken', () => {
  const more = {
    'docs/adr/0001-record-decisions.md': `# Record decisions${body}`,
    'docs/guide/index.md': '# Guide\n\n## Getting started\n\n## Getting started\n\n<a name="own"></a>\n',
    'src/main.ts': 'x\n',
  };
  const of = (link: string): Promise<string[]> => check('link-broken', path, linking(link), more);

  test('finds files, folders, headings, and pages whose ending a site drops', async () => {
    for (const link of [
      '0001-record-decisions.md',
      './0001-record-decisions',
      '../guide',
      '../guide/',
      '../guide/index.html',
      '../guide/#getting-started-1',
      '../guide/index.md#own',
      '../../src/main.ts#L12-L14',
      '#context',
      '#',
    ])
      assert.deepEqual(await of(`[x](${link})`), [], link);
  });

  test('leaves alone what is not in the repository', async () => {
    for (const link of [
      'https://example.org',
      'mailto:x@example.org',
      '//example.org/x',
      '/about',
      '../../../other/README.md',
      '{{ site.url }}/x',
      '<vscode://file/x>',
    ])
      assert.deepEqual(await of(`[x](${link})`), [], link);
  });

  test('leaves code and comments alone, and definitions that nothing cites', async () => {
    for (const text of ['`[x](nowhere.md)`', '<!-- [x](nowhere.md) -->', '```\n[x](nowhere.md)\n```', '[context]: #nowhere'])
      assert.deepEqual(await of(text), [], text);
  });

  test('takes what begins as the file’s own path for a path from the root', async () => {
    assert.deepEqual(await of('[x](/docs/guide/index.md)'), []);
    assert.equal((await of('[x](/docs/guide/nowhere.md)')).length, 1);
  });

  test('stands at the destination', async () => {
    assert.deepEqual(await of('See [x](0001-record-decision.md "title").'), [
      '3:9 File “0001-record-decision.md” is not there; did you mean “0001-record-decisions.md”',
    ]);
    assert.deepEqual(await of('See [x][y].\n\n[y]: nowhere.md'), ['5:6 File “nowhere.md” is not there; expected a file of the repository']);
  });

  test('takes an address without its beginning for what it was meant to be', async () => {
    assert.deepEqual(await of('[x](www.example.org/x)'), [
      '3:5 “www.example.org/x” is read as a file; expected “https://www.example.org/x”',
    ]);
  });
});

suite('relation-target', () => {
  const of = (relation: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> =>
    check('relation-target', path, `# Use Postgres\n\n${relation}${body}`, more);

  test('leaves prose, foreign prefixes and trackers alone', async () => {
    for (const relation of ['Supersedes: the old way', 'Supersedes: JIRA-99', 'Supersedes: #99', 'Supersedes: https://example.org/99'])
      assert.deepEqual(await of(relation), [], relation);
  });

  test('does not count where numbers are given elsewhere', async () => {
    const sparse = { 'docs/adr/4711-x.md': `# X${body}` };
    assert.equal((await of('Supersedes: ADR-99')).length, 1);
    assert.equal((await of('Supersedes: ADR-99', sparse)).length, 0);
  });
});

suite('number-duplicate', () => {
  const of = (other: string, text = `# Other${body}`): Promise<string[]> =>
    check('number-duplicate', path, `# Use Postgres${body}`, { [other]: text });

  test('speaks of the later one', async () => {
    assert.equal((await of('docs/adr/0003-a.md')).length, 1);
    assert.equal((await of('docs/adr/0003-z.md')).length, 0);
  });

  test('leaves translations, other prefixes, other folders and other kinds alone', async () => {
    for (const other of ['docs/adr/0003-use-postgres.fr.md', 'docs/adr/PDR-0003-a.md', 'docs/rfcs/0003-a.md', 'other/adr/0003-a.md'])
      assert.deepEqual(await of(other), [], other);
  });
});
