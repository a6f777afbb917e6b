import assert from 'node:assert/strict';
import { findChecklist } from '../../../src/core/engine/checklist.ts';
import { lines } from '../review/support.ts';
import { engineOver, said } from './support.ts';

const kind = lines(
  '---',
  'docent: 1',
  'kind: change-check',
  'name: Change check',
  'home: checks',
  'file: "{date}-{slug}.md"',
  'detect: { folders: [checks], files: ["{date}-{slug}", "checklist", "checklist-{slug}"] }',
  'statuses: { open: { next: [passed] }, passed: { closed: true } }',
  'fields:',
  '  status: { type: status, initial: open }',
  '  date: { type: date, initial: today }',
  '  change: link',
  '  owner: people',
  '  gone-through: { type: date, within: 1y }',
  'evidence:',
  '  sql: { section: tests, words: [query], one: A query, many: "{count} queries", added: ["select"] }',
  '---',
  '',
  '# {title}',
  '',
  '## Tests',
  '',
  '- [ ] Is it tried? <!-- docent: { evidence: sql } -->',
  '- [ ] Twice? (optional)',
);
const files = { '.docent/kinds/change-check.md': kind };
const boxes = lines('- [ ] one', '- [ ] two', '- [ ] three');
const list = lines('---', 'kind: change-check', '---', '', '# Ours', '', boxes);

/** Title, type and path of the checklist that is found. */
async function found(more: Readonly<Record<string, string>>): Promise<readonly (string | undefined)[]> {
  const checklist = await findChecklist(await engineOver({ ...files, ...more }));
  return [
    checklist?.title,
    checklist?.source.type,
    checklist?.source.path,
    ...(checklist?.complaint === undefined ? [] : [checklist.complaint]),
  ];
}

suite('the checklist for changes', () => {
  test('is the kind’s own where there is no other', async () => {
    const engine = await engineOver(files);
    const checklist = await findChecklist(engine);

    assert.deepEqual(said(engine), []);
    assert.deepEqual(await found({}), ['Change check', 'kind', undefined]);
    assert.deepEqual(
      checklist?.groups.map(({ section, items }) => [section, items.map(({ text, optional, evidence }) => [text, optional, evidence])]),
      [
        [
          'tests',
          [
            ['Is it tried?', false, ['sql']],
            ['Twice?', true, undefined],
          ],
        ],
      ],
    );
    assert.deepEqual(
      checklist?.evidence.map(({ id }) => id),
      ['sql'],
    );
  });

  test('is the team’s pull-request template where that has boxes enough', async () => {
    for (const path of [
      '.github/PULL_REQUEST_TEMPLATE.md',
      'docs/pull_request_template.md',
      '.github/Pull_Request_template/a.md',
      '.gitlab/merge_request_templates/Default.md',
    ])
      assert.deepEqual(await found({ [path]: boxes }), ['Pull-request template', 'template', path]);
    assert.deepEqual(await found({ 'PULL_REQUEST_TEMPLATE.md': '# Before you push\n\n- [ ] one\n- [ ] two' }), [
      'Change check',
      'kind',
      undefined,
    ]);
    assert.deepEqual(await found({ 'PULL_REQUEST_TEMPLATE.md': '- one?\n- two?\n- three?' }), ['Change check', 'kind', undefined]);
  });

  test('is the team’s own list before that', async () => {
    assert.deepEqual(await found({ 'PULL_REQUEST_TEMPLATE.md': boxes, 'checks/checklist.md': list }), [
      'Ours',
      'artifact',
      'checks/checklist.md',
    ]);
  });

  test('is no review of anything', async () => {
    const dated = { 'checks/2026-11-22-it.md': list };
    const of = { 'checks/it.md': list.replace('\n---\n\n#', '\nchange: "https://x.test/1"\n---\n\n#') };
    const ticked = { 'checks/it.md': list.replace('[ ] two', '[x] two') };
    const answered = { 'checks/it.md': list.replace('two', 'two (not applicable: no)') };
    for (const review of [dated, of, ticked, answered]) assert.deepEqual(await found(review), ['Change check', 'kind', undefined]);
  });

  test('is of several lists the one nearest the root, then the one that is kept, then the first', async () => {
    const kept = list.replace('Ours', 'Kept').replace('\n---\n\n#', '\nowner: Ana\n---\n\n#');
    const deep = { 'a/checks/a.md': list };

    assert.deepEqual((await found({ ...deep, 'checks/b.md': list, 'checks/c.md': kept })).at(-1), 'checks/c.md');
    assert.deepEqual((await found({ ...deep, 'checks/b.md': list, 'checks/c.md': list })).at(-1), 'checks/b.md');
    assert.deepEqual((await found({ 'a/checks/a.md': kept, 'checks/b.md': list })).at(-1), 'checks/b.md');
  });

  test('is whatever file the config names, boxes or questions', async () => {
    const config = { '.docent/config.yaml': 'review: { checklist: docs/list.md }' };

    assert.deepEqual(await found({ ...config, 'checks/checklist.md': list, 'docs/list.md': '# Asked\n\n- Good?' }), [
      'Asked',
      'template',
      'docs/list.md',
    ]);
    assert.deepEqual(await found({ ...config, 'checks/checklist.md': list }), [
      'Ours',
      'artifact',
      'checks/checklist.md',
      '“docs/list.md”, which the config names, is not there',
    ]);
    assert.equal(
      (await found({ ...config, 'docs/list.md': 'No.' })).at(-1),
      '“docs/list.md”, which the config names, has no check-boxes and no questions',
    );
  });

  test('is no file outside the workspace, whatever the config names', async () => {
    const more = { '.docent/config.yaml': 'review: { checklist: ../x/list.md }', '../x/list.md': boxes };

    assert.equal((await found(more)).at(-1), '“../x/list.md”, which the config names, is outside the workspace');
    assert.deepEqual((await found({ '.docent/config.yaml': 'review: { checklist: ./a/../list.md }', 'list.md': boxes })).slice(1), [
      'template',
      'list.md',
    ]);
  });

  test('may be the template at the top of the repository, above the workspace', async () => {
    const engine = await engineOver({ ...files, '../../.github/pull_request_template.md': boxes });

    assert.deepEqual((await findChecklist(engine, 'services/billing/'))?.source, {
      type: 'template',
      path: '../../.github/pull_request_template.md',
    });
    assert.equal((await findChecklist(engine))?.source.type, 'kind');
  });

  test('may add rules of evidence, and replace the kind’s', async () => {
    const own = list.replace(
      '\n---\n\n#',
      lines(
        '',
        'evidence:',
        '  sql: { one: Other, many: Others, files: ["*.sql"] }',
        '  more: { one: More, many: More, files: ["*.x"] }',
        '---',
        '',
        '#',
      ),
    );
    const engine = await engineOver({ ...files, 'checks/checklist.md': own });
    const checklist = await findChecklist(engine);

    assert.deepEqual(
      checklist?.evidence.map(({ id, files: globs }) => [id, globs]),
      [
        ['sql', ['*.sql']],
        ['more', ['*.x']],
      ],
    );
    assert.deepEqual(said(engine), []);
  });

  test('leaves remarks on items out of new artifacts', async () => {
    const { kinds } = await engineOver(files);
    const variant = kinds.find(({ id }) => id === 'change-check')?.variants[0];

    assert.match(variant?.template ?? '', /- \[ \] Is it tried\?\n- \[ \] Twice/);
  });

  test('tells of remarks it cannot read in a kind', async () => {
    const engine = await engineOver({ '.docent/kinds/change-check.md': kind.replace('evidence: sql', 'wen: sql') });

    assert.deepEqual(said(engine), ['.docent/kinds/change-check.md:23:35 warning kind-invalid Unknown key “wen”; did you mean “when”']);
  });

  test('tells of what it cannot read in a list', async () => {
    const own = list.replace('- [ ] two', '- [ ] two <!-- docent: { wen: x } -->');

    assert.equal(
      (await found({ 'checks/checklist.md': own })).at(-1),
      'In line 8 of “checks/checklist.md”: Unknown key “wen”; did you mean “when”',
    );
  });
});
