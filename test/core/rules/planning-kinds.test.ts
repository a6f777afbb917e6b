import assert from 'node:assert/strict';
import { engineOver } from './support.ts';

/** What is said of one text of a kind that the config maps its folder to, as `rule: message`. */
async function said(kind: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const config = `kinds:\n  ${kind}: { home: docs/x }\n`;
  const engine = await engineOver({ '.docent/config.yaml': config, 'docs/x/a.md': `${lines.join('\n')}\n` });
  return engine.findings('docs/x/a.md').map(({ rule, message }) => `${rule}: ${message}`);
}

suite('a risk register', () => {
  const table = (row: string): readonly string[] => [
    '| ID | Risk | L | I | Score | Owner | Mitigation | Status | Next review |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    row,
  ];
  const right = '| R1 | A key leaks | 2 | 5 | 10 | Ana | Rotate | open | 2027-01-10 |';

  test('may be a title and a table', async () => {
    assert.deepEqual(
      await said('risk-register', '# Risk register', '', 'Owner: Ana', 'Last reviewed: 2026-11-01', '', ...table(right)),
      [],
    );
    const low = right.replace('| 2 | 5 | 10 |', '| Low | High | Medium |');
    assert.deepEqual(
      await said('risk-register', '# Risks of the shop', '', 'Owner: Ana', 'Last reviewed: 2026-11-01', '', ...table(low)),
      [],
    );
  });

  test('is held to its table wherever that stands', async () => {
    const wrong = right.replace('| 10 |', '| 12 |').replace('| 2 |', '| 7 |');
    assert.deepEqual(
      await said(
        'risk-register',
        '# Risk register',
        '',
        'Owner: Ana',
        'Last reviewed: 2026-11-01',
        '',
        '## All of them',
        '',
        ...table(wrong),
      ),
      [
        'table-cell-value: “7” is no likelihood; expected “1”, “2”, “3”, “4” or “5”, for example',
        'score-mismatch: “Score” is 12 and 7 × 5 is 35; expected 35',
      ],
    );
  });
});

suite('a code review', () => {
  const topics = ['Purpose', 'Tests', 'Security', 'Performance', 'Maintainability', 'Compatibility', 'Docs'];
  const list = (...items: readonly string[]): readonly string[] =>
    topics.flatMap((topic, index) => ['', `## ${topic}`, '', items[index] ?? '- Good']);

  test('has three check-boxes or questions, wherever they are', async () => {
    assert.deepEqual(await said('code-review', '# Code review checklist', ...list('- [ ] Clear', '- Are there any?', '- [x] Safe')), []);
    assert.deepEqual(await said('code-review', '# Code review checklist', ...list('- [ ] Clear', '- [ ] Tested')), [
      'items-too-few: The Code review has 2 check-boxes or questions; expected 3 or more',
    ]);
  });
});

suite('a roadmap', () => {
  const head = ['# Roadmap', '', 'Owner: Ana', 'Last updated: 2026-11-01', ''];

  test('may be a link to where it is kept', async () => {
    assert.deepEqual(await said('roadmap', '# Roadmap', '', 'Our roadmap lives on the [project board](https://example.com/board).'), []);
    assert.deepEqual(await said('roadmap', '# Roadmap', '', 'Please see https://example.com/board'), []);
  });

  test('may be told in quarters, phases, versions or priorities', async () => {
    for (const bucket of ['Q1 2027', '2027 Q1: ferries', 'Phase 2', 'v2.0', 'P0 – must', 'Milestone 3', '2027']) {
      const item = '- Weekly cap: owner: Ana, status: planned';
      const found = await said('roadmap', ...head, `## ${bucket}`, '', item, '', '## Non-goals', '', 'A wallet.');
      assert.deepEqual(
        found.map((each) => each.split(':')[0]),
        ['item-incomplete'],
        bucket,
      );
    }
  });

  test('may have its year in its name, beside another of that year', async () => {
    const text = '---\nkind: roadmap\nowner: Ana\nupdated: 2026-11-01\n---\n\n# A roadmap\n\n## Not doing\n\nA wallet.\n';
    const engine = await engineOver({
      'docs/roadmaps/2027-app.md': text,
      'docs/roadmaps/2027-web.md': text,
      'docs/roadmaps/desk.md': text,
    });
    for (const name of ['2027-app', '2027-web', 'desk']) assert.deepEqual(engine.findings(`docs/roadmaps/${name}.md`), [], name);
  });

  test('is told of what it promised and did not keep', async () => {
    const row = (status: string): readonly string[] => [
      '## Now',
      '',
      '| Item | Outcome | Status | Owner | Target |',
      '| --- | --- | --- | --- | --- |',
      `| Weekly cap | Nobody overpays | ${status} | Ana | Q3 2026 |`,
      '',
      '## Not doing',
      '',
      'A wallet.',
    ];
    assert.deepEqual(await said('roadmap', ...head, ...row('done')), []);
    assert.equal((await said('roadmap', ...head, ...row('in progress')))[0]?.split(':')[0], 'target-passed');
  });
});

suite('a case study', () => {
  const study = (result: string): readonly string[] => [
    '# Faster boarding',
    '',
    '## Challenge\n\nQueues.\n\n## What we did\n\nA filter.\n\n## Results\n',
    result,
    '\n## Lessons learned\n\nMeasure first.\n\n## Links\n\n[A design](https://example.com)',
  ];

  test('is known by other words for problem, action and result', async () => {
    assert.deepEqual(await said('case-study', ...study('Boarding went from 3 seconds to 1.')), []);
  });
});
