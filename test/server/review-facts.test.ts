import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { RepositoryReview, ReviewFact } from '../../src/manifest/review.ts';
import { removeFolders } from '../node/support.ts';
import { startEditor, stopEditors, type Editor } from './client.ts';
import { repositoryOf, type TestRepository } from './repository.ts';

const list = `---
evidence:
  later: { words: [later], one: "1 note to do later", many: "{count} notes to do later", added: ['\\bLATER\\b'], comments: true }
  gone: { words: [gone], one: "1 check taken away", many: "{count} checks taken away", removed: ['\\bcheck\\('] }
---

# Before we merge

- [ ] Is nothing left for later? <!-- docent: { evidence: [later] } -->
- [ ] Is nothing gone? <!-- docent: { evidence: [gone] } -->
- [ ] Does it do what was decided? <!-- docent: { evidence: [decisions] } -->
`;
const decision = `---
kind: adr
status: accepted
date: 2026-01-01
deciders: [Ada]
---

# Refund through the ledger

## Context

Refunds were made in \`services/pay/refunds.ts\`.

## Decision

We will use the ledger.

## Consequences

None.
`;
const code = Array.from({ length: 12 }, (_, index) => `export const line${index} = ${index};`).join('\n');
const files = {
  'services/.docent/config.yaml': 'review: { checklist: pay/checklist.md }\n',
  'services/pay/checklist.md': list,
  'services/docs/adr/0001-refund.md': decision,
  'services/pay/refunds.ts': `check(1);\n${code}\n`,
  'services/pay/old name.ts': `check(2);\n${code}\n`,
  'lib/untouched.ts': 'export {};\n',
};

suite('what a review shows of the change', () => {
  let repository: TestRepository;
  let editor: Editor;
  let uri: string;
  setup(async () => {
    repository = repositoryOf(files);
    uri = pathToFileURL(repository.top).toString();
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.git('mv', 'services/pay/old name.ts', 'services/pay/new name.ts');
    repository.commit('Change it', {
      'services/pay/refunds.ts': `${code}\n// LATER: round\n`,
      'services/pay/new name.ts': `${code}\n`,
    });
    editor = await startEditor({ root: repository.top, folders: ['services', 'lib'] });
  });
  teardown(async () => {
    await stopEditors();
    removeFolders();
  });

  const review = async (heads: Record<string, string> = {}): Promise<RepositoryReview> => {
    const [first, ...more] = await editor.ask<RepositoryReview[]>('docent/reviews', { heads });
    assert.ok(first);
    assert.deepEqual(more, []);
    return first;
  };
  const facts = ({ groups }: RepositoryReview): ReviewFact[] => groups.flatMap(({ items }) => items.flatMap((item) => item.facts));
  const textAt = async (at: string | null | undefined): Promise<string | undefined> =>
    (await editor.ask<{ text: string } | null>('docent/textAt', { uri: at }))?.text;

  test('is on its items, each with places to open', async () => {
    const found = await review();
    assert.equal(found.repository, uri);
    const [later, gone, decided] = facts(found);
    assert.deepEqual(
      [later, gone, decided].map((fact) => fact?.text),
      ['1 note to do later', '2 checks taken away', 'ADR-1 Refund through the ledger (Accepted) names services/pay/refunds.ts'],
    );
    const [place] = later?.places ?? [];
    assert.equal(place?.uri, editor.uri('services/pay/refunds.ts'));
    assert.deepEqual([place.path, place.line, place.excerpt], ['services/pay/refunds.ts', 12, '// LATER: round']);
    assert.equal(await textAt(place.before), files['services/pay/refunds.ts']);

    for (const { uri: old, line } of gone?.places ?? []) {
      assert.ok(old.startsWith('docent-git:'), old);
      assert.match((await textAt(old))?.split('\n')[line ?? -1] ?? '', /^check\(\d\);$/);
    }
    assert.deepEqual(
      decided?.places.map(({ uri: at, before }) => [at, before]),
      [[editor.uri('services/docs/adr/0001-refund.md'), null]],
    );
    assert.equal(decidedLine(decided), 'Refunds were made in `services/pay/refunds.ts`.');
  });

  const decidedLine = (fact: ReviewFact | undefined): string | undefined => decision.split('\n')[fact?.places[0]?.line ?? -1];

  test('is shown from git where another branch is checked out', async () => {
    repository.git('checkout', '--quiet', 'main');
    const [later] = facts(await review({ [uri]: 'feature' }));
    assert.match((await textAt(later?.places[0]?.uri)) ?? '', /LATER: round/);
  });

  test('opens an item again when it is another one, and not when nothing of it changed', async () => {
    const before = await review();
    const items = before.groups.flatMap((group) => group.items.map(({ id }) => id));
    await editor.ask('docent/reviewAct', { repository: uri, act: { do: 'tick', items } });
    const states = async (): Promise<string[]> =>
      (await review()).groups.flatMap((group) => group.items.map(({ state, again }) => (again === null ? state : 'again')));
    assert.deepEqual(await states(), ['done', 'done', 'done']);
    repository.commit('Elsewhere', { 'lib/more.ts': 'export {};\n' });
    assert.deepEqual(await states(), ['done', 'done', 'done']);
    repository.commit('Again', { 'lib/more.ts': '// LATER: more\n' });
    assert.deepEqual(await states(), ['again', 'done', 'done']);
  });

  test('follows the decisions while somebody writes them', async () => {
    await review();
    await editor.open('services/docs/adr/0001-refund.md', decision);
    await editor.change('services/docs/adr/0001-refund.md', decision.replace('refunds.ts', 'elsewhere.ts'));
    await editor.until(() => editor.reviewsChanged === 1, 'told of it');
    assert.deepEqual(
      facts(await review()).map(({ rule }) => rule),
      ['later', 'gone'],
    );
  });
});
