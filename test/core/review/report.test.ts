import assert from 'node:assert/strict';
import { actOn, assembleReview } from '../../../src/core/review/assemble.ts';
import type { Fact } from '../../../src/core/review/fact.ts';
import { reviewAsMarkdown } from '../../../src/core/review/report.ts';
import { noState, type ReviewAct } from '../../../src/core/review/state.ts';
import { changeTo, checklistOf, fact, lines, rule } from './support.ts';

const checklist = checklistOf(
  lines(
    '# L',
    '',
    '- [ ] Is it one thing?',
    '',
    '## Tests',
    '',
    '- [ ] Would one `fail`?',
    '- [ ] Are *edges* tried? (optional)',
    '',
    '## Security',
    '',
    '- [ ] Is input checked?',
    '- [ ] Are secrets kept?',
  ),
  [rule('inputs', 'security'), rule('tests', 'tests')],
);
const inputs: Fact = fact('inputs', 'i', {
  text: '2 new ways in',
  places: [
    { path: 'src/a.ts', line: 12, side: 'new', excerpt: 'hunter2' },
    { path: 'src/`b`.ts', line: 3, side: 'old' },
  ],
  more: 4,
});
const documents: Fact = fact('docs', 'd', {
  text: '1 document changed: README.md',
  tone: 'fact',
  places: [{ path: 'README.md', side: 'new' }],
});
const change = { ...changeTo(['src/a.ts', 'README.md']), uncommitted: 1, unread: 3 };

suite('a review as Markdown', () => {
  test('has the commits, the size, how far it is, and all that was said and found', () => {
    const acts: readonly ReviewAct[] = [
      { do: 'tick', items: ['is-it-one-thing', 'is-input-checked', 'are-edges-tried'] },
      { do: 'not-applicable', items: ['would-one-fail'], reason: 'no |code| changed' },
      { do: 'note', item: 'is-it-one-thing', note: 'Nearly: see `src`, and\n- ask <Ana>' },
    ];
    const first = assembleReview({ checklist, change, facts: [fact('inputs', 'before')], state: noState });
    const state = acts.reduce((before, act) => actOn(before, first, act), noState);
    const review = assembleReview({ checklist, change, facts: [inputs, documents], state });

    assert.equal(
      reviewAsMarkdown(review, { name: 'feature/x_y', depth: 2 }),
      lines(
        '## Review of feature/x\\_y',
        '',
        '`ccccccc..aaaaaaa` against `origin/main`, 2 commits, 2 files, +2 −0. **2 of 4 answered, 1 not applicable, 1 to look at again, 1 of 1 optional**',
        '',
        'Not looked at: 1 file with changes that are not committed; the lines of 3 files, as the change is large.',
        '',
        '- [x] Is it one thing?',
        '  - Note: Nearly: see `src`, and\\',
        '    \\- ask \\<Ana>',
        '',
        '### Tests',
        '',
        '- [x] Would one fail? (not applicable: no \\|code\\| changed)',
        '- [x] Are edges tried? (optional)',
        '',
        '### Security',
        '',
        '- [ ] Is input checked?',
        '  - Look again: answered at `aaaaaaa`, and other things changed since',
        '  - **2 new ways in** (`src/a.ts:12`, ``src/`b`.ts:3`` before and 4 more)',
        '- [ ] Are secrets kept?',
        '',
        '### Also in this change',
        '',
        '- 1 document changed: README.md',
        '',
      ),
    );
  });

  test('says why there is no evidence', () => {
    const review = assembleReview({
      checklist: checklistOf('- [ ] a'),
      change: { reason: 'no-git', message: 'git is not installed' },
      facts: [],
      state: noState,
    });

    assert.equal(
      reviewAsMarkdown(review, { name: 'x', depth: 1 }),
      lines('# Review of x', '', 'No evidence: git is not installed.', '', '**0 of 1 answered**', '', '- [ ] a', ''),
    );
  });

  test('calls nobody by name, and makes no reference of what it quotes', () => {
    const list = checklistOf('- [ ] Did @ana see \\[x]? \\`y\\` &amp;lt; https://a.test/b');
    const text = reviewAsMarkdown(assembleReview({ checklist: list, change, facts: [], state: noState }), { name: '@all', depth: 2 });

    assert.match(text, /^## Review of @<!-- -->all\n/);
    assert.match(text, /\n- \[ \] Did @<!-- -->ana see \\\[x\\\]\? \\`y\\` \\&lt; https:\/\/a\.test\/b\n/);
  });

  test('shows no excerpt: it may be what should not have been committed', () => {
    const review = assembleReview({ checklist, change, facts: [inputs], state: noState });

    assert.ok(!reviewAsMarkdown(review, { name: 'x', depth: 2 }).includes('hunter2'));
  });
});
