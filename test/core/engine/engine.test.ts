import assert from 'node:assert/strict';
import { MemoryFiles } from '../memory-files.ts';
import { engineOver, said } from './support.ts';

const good = (title: string, more = ''): string => `---
kind: adr
status: accepted
date: 2026-03-01
${more}---

# ${title}

## Context

Joins are slow, and there are more of them each month.

## Decision

We will use Postgres, because two people know it well.

## Consequences

One more server to run.

## Alternatives

- Do nothing: the reports stay slow.
- A warehouse: fast, and a year away.
`;

suite('Engine', () => {
  test('is silent about a good artifact', async () => {
    assert.deepEqual(said(await engineOver({ 'docs/adr/0001-use-postgres.md': good('Use Postgres') })), []);
  });

  test('goes on with the rest when the config is broken, and says where', async () => {
    const engine = await engineOver({
      '.docent/config.yaml': 'profile: [strict\nrules:\n',
      'docs/adr/0001-use-postgres.md': good('Use Postgres').replace('accepted', 'acepted'),
    });
    const findings = said(engine);
    assert.ok(
      findings.some((line) => line.startsWith('.docent/config.yaml:') && line.includes('error config-invalid')),
      findings.join('\n'),
    );
    assert.ok(
      findings.some((line) => line.includes('status-unknown')),
      findings.join('\n'),
    );
  });

  test('goes on with the rest when a kind file is broken, and says where', async () => {
    const engine = await engineOver({
      '.docent/kinds/adr.md': '---\ndocent: 1\nkind: adr\nstatuses: 7\n---\n# {title}\n',
      'docs/adr/0001-use-postgres.md': good('Use Postgres').replace('accepted', 'acepted'),
    });
    const findings = said(engine);
    assert.ok(
      findings.some((line) => line.startsWith('.docent/kinds/adr.md:') && line.includes('kind-invalid')),
      findings.join('\n'),
    );
  });

  test('holds artifacts to a kind of the team’s own', async () => {
    const engine = await engineOver({
      '.docent/kinds/recipe.md':
        '---\ndocent: 1\nkind: recipe\nname: Recipe\nshort: Recipe\n---\n\n# {title}\n\n## Steps\n<!-- docent: { need: core } -->\n',
      'kitchen/bread.md': '---\nkind: recipe\n---\n\n# Bread\n\n## History\n\nOld.\n',
    });
    assert.ok(
      said(engine).some((line) => line.startsWith('kitchen/bread.md:5:3 warning section-missing Section “Steps”')),
      said(engine).join('\n'),
    );
  });

  test('changes what it says when the config does', async () => {
    const files = new MemoryFiles({ 'docs/adr/0001-use-postgres.md': good('Use Postgres').replace('accepted', 'acepted') });
    const engine = await engineOver(files);
    assert.equal(said(engine).length, 1);
    files.set('.docent/config.yaml', 'rules:\n  status-unknown: off\n');
    await engine.refresh(['.docent/config.yaml']);
    assert.deepEqual(said(engine), []);
  });

  test('finds the home where another tool keeps it', async () => {
    const engine = await engineOver({ '.adr-dir': 'doc/choices\n', 'doc/choices/why.md': good('Why').replace('kind: adr\n', '') });
    const summary = engine.catalog.get('doc/choices/why.md');
    assert.deepEqual(
      [summary?.kind, summary?.basis, summary?.why],
      ['adr', 'mapped', ['“.adr-dir” says that “doc/choices” is a home of “adr”']],
    );
  });

  test('lets an open document win over the file', async () => {
    const path = 'docs/adr/0001-use-postgres.md';
    const engine = await engineOver({ [path]: good('Use Postgres') });
    await engine.setOverlay(path, good('Use Postgres').replace('accepted', 'acepted'));
    assert.equal(said(engine).length, 1);
    await engine.setOverlay(path, undefined);
    assert.deepEqual(said(engine), []);
  });

  test('sees that a link holds as soon as its target is there', async () => {
    const files = new MemoryFiles({
      'docs/adr/0001-use-postgres.md': good('Use Postgres').replace('slow,', 'slow ([numbers](0002-numbers.md)),'),
    });
    const engine = await engineOver(files);
    assert.equal(said(engine).length, 1);
    files.set('docs/adr/0002-numbers.md', good('Numbers'));
    const named = await engine.refresh(['docs/adr/0002-numbers.md']);
    assert.deepEqual([said(engine), named.includes('docs/adr/0001-use-postgres.md')], [[], true]);
  });

  test('takes the files beside a README for attachments as soon as it makes their folder an item, and no longer than that', async () => {
    const files = new MemoryFiles({
      'rfcs/0007-queues/0001-notes.md': good('Notes').replace('kind: adr', 'kind: rfc').replace('accepted', 'acepted'),
    });
    const engine = await engineOver(files);
    const alone = said(engine);
    assert.ok(alone.length > 0);
    for (const text of ['# Queues\n', undefined]) {
      files.set('rfcs/0007-queues/README.md', text);
      await engine.refresh(['rfcs/0007-queues/README.md']);
      assert.deepEqual(said(engine), said(await engineOver(files)));
    }
    assert.deepEqual(said(engine), alone);
  });

  test('has a fix for a finding, worked out on the present text', async () => {
    const path = 'docs/adr/0001-use-postgres.md';
    const engine = await engineOver({ [path]: good('Use Postgres') });
    await engine.setOverlay(path, `\n${good('Use Postgres').replace('accepted', 'acepted')}`);
    const [fix] = await engine.fixes(path);
    assert.equal(fix?.kind, 'safe');
    assert.deepEqual(
      fix?.edits().map(({ text }) => text),
      ['accepted'],
    );
  });

  for (const [name, text] of Object.entries({
    'CRLF line ends': good('Use Postgres').replaceAll('\n', '\r\n'),
    'lone carriage returns': good('Use Postgres').replaceAll('\n', '\r'),
    tabs: good('Use Postgres').replaceAll('- ', '-\t'),
    NUL: `\u0000${good('Use Postgres')}\u0000`,
    'an unpaired surrogate': `${good('Use \ud800 Postgres')}`,
    'broken front matter': good('Use Postgres', 'x: [\n'),
    'front matter without end': '---\nkind: adr\nstatus: [',
    'five megabytes': good('Use Postgres') + 'word and word. '.repeat(350_000),
    'a hundred thousand headings': good('Use Postgres') + '## Part\n\ntext\n\n'.repeat(100_000),
    'a thousand quotes deep': good('Use Postgres') + '> '.repeat(1000),
    nothing: '',
  })) {
    test(`takes ${name} without a fault, and goes on with the rest`, async function () {
      this.timeout(60_000);
      const engine = await engineOver({
        'docs/adr/0001-odd.md': text,
        'docs/adr/0002-fine.md': good('Fine').replace('accepted', 'acepted'),
      });
      assert.ok(said(engine).some((line) => line.startsWith('docs/adr/0002-fine.md:3:9 warning status-unknown')));
    });
  }

  suite('in folders that belong to an artifact', () => {
    const pathsIn = async (files: readonly string[], config = ''): Promise<readonly string[]> => {
      const texts = Object.fromEntries(files.map((path) => [path, good('Use Postgres')]));
      const engine = await engineOver({ ...texts, '.docent/config.yaml': config });
      return [...engine.catalog.all()].map(({ path }) => path).sort();
    };

    test('takes what stands beside the README for attached', async () => {
      assert.deepEqual(await pathsIn(['docs/adr/0001-x/README.md', 'docs/adr/0001-x/notes.md']), ['docs/adr/0001-x/README.md']);
    });

    test('takes what stands in a folder called as an artifact for attached', async () => {
      const files = ['text/0012-x.md', 'text/0012-x/why.md', 'text/0012-x/more/how.md', 'text/0013-y.md'];
      assert.deepEqual(await pathsIn(files, 'kinds: { adr: { home: text } }'), ['text/0012-x.md', 'text/0013-y.md']);
    });

    test('takes what stands in the folder of a year for artifacts, with an index beside them too', async () => {
      const files = ['docs/adr/2024/0001-x.md', 'docs/adr/2024.md'];
      assert.ok((await pathsIn(files)).includes('docs/adr/2024/0001-x.md'));
      const engine = await engineOver({ 'docs/adr/2024/0001-x.md': good('X'), 'docs/adr/2024/README.md': '# Index\n' });
      assert.deepEqual(
        [...engine.catalog.all()].map(({ path }) => path),
        ['docs/adr/2024/0001-x.md'],
      );
    });
  });
});
