import assert from 'node:assert/strict';
import { draftBeside, type Wanted } from '../../../src/core/engine/draft-beside.ts';
import type { Draft } from '../../../src/core/drafts/new-artifact.ts';
import { engineOver, said } from './support.ts';

const record = (title: string): string => `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\nIt is.\n\n## Decision\n\nWe do.\n`;
const template =
  '# NNNN. Short title\n\n## Status\n\nWhat is it now?\n\n## Context\n\nWhy?\n\n## Decision\n\nWhat?\n\n## Blast radius\n\nWho?\n';
const beside = { 'docs/adr/0001-a.md': record('A'), 'docs/adr/template.md': template };

async function drafted(files: Readonly<Record<string, string>>, wanted: Partial<Wanted> = {}): Promise<Draft> {
  const engine = await engineOver(files);
  const kind = engine.kinds.find(({ id }) => id === 'adr');
  assert.ok(kind);
  return draftBeside(engine, { kind, title: 'Use Go', ...wanted });
}

suite('draftBeside', () => {
  test('begins with the template that stands beside the others, its fields filled', async () => {
    const { path, text } = await drafted(beside);
    assert.equal(path, 'docs/adr/0002-use-go.md');
    assert.match(text, /^# Use Go\n\n## Status\n\nProposed\n\n## Context\n\nWhy\?\n\n## Decision\n\nWhat\?\n\n## Blast radius\n\nWho\?\n$/);
  });

  test('begins with the body that was asked for, or that the team wrote down, all the same', async () => {
    assert.doesNotMatch((await drafted(beside, { variant: 'madr' })).text, /Blast/);
    const variant = 'kinds: { adr: { home: docs/adr, variant: madr } }';
    assert.doesNotMatch((await drafted({ ...beside, '.docent/config.yaml': variant })).text, /Blast/);
  });

  test('goes to the home the config names first, not to the most used one', async () => {
    const config = { '.docent/config.yaml': 'kinds: { adr: { home: [decisions, docs/adr] } }' };
    assert.equal((await drafted({ ...beside, ...config })).path, 'decisions/0001-use-go.md');
  });

  test('goes to the home nearest to where the person is', async () => {
    const files = { 'a/adr/0001-a.md': record('A'), 'a/adr/0002-b.md': record('B'), 'b/adr/0004-c.md': record('C'), 'b/x.md': '' };
    assert.equal((await drafted(files)).path, 'a/adr/0003-use-go.md');
    for (const from of ['b', 'b/x.md', 'b/adr/0004-c.md']) assert.equal((await drafted(files, { from })).path, 'b/adr/0005-use-go.md');
  });

  test('takes the variant of its neighbours before that of the config', async () => {
    const config = { '.docent/config.yaml': 'kinds: { adr: { home: docs/adr, variant: madr } }' };
    assert.match((await drafted({ 'docs/adr/0001-a.md': record('A'), ...config })).text, /\n## Context\n/);
    assert.match((await drafted(config)).text, /\n## Context and Problem Statement\n/);
  });
});

suite('a template in a home that the config names', () => {
  const config = { '.docent/config.yaml': 'kinds: { adr: { home: docs/adr } }' };

  test('says what the sections are', async () => {
    assert.match(said(await engineOver({ ...beside, ...config })).join('\n'), /section-missing .*Blast radius/);
    assert.doesNotMatch(said(await engineOver(beside)).join('\n'), /Blast radius/);
  });

  test('counts as soon as it is changed, or taken away', async () => {
    const engine = await engineOver({ ...beside, ...config });
    await engine.setOverlay('docs/adr/template.md', template.replace('Blast radius', 'Costs'));
    assert.doesNotMatch(said(engine).join('\n'), /Blast radius/);
    await engine.setOverlay('docs/adr/template.md', undefined);
    assert.match(said(engine).join('\n'), /Blast radius/);
  });
});
