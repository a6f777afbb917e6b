import assert from 'node:assert/strict';
import { resolveKind, type KindQuestion } from '../../../src/core/kinds/detect.ts';
import { isNeverArtifact } from '../../../src/core/kinds/never-artifact.ts';
import { normaliseHeading } from '../../../src/core/kinds/normalise.ts';
import { kindWith, sectionWith, shippedKinds, words } from './support.ts';

const kinds = shippedKinds.filter(({ id }) => id === 'adr' || id === 'rfc');

const resolved = (path: string, headings: readonly string[] = [], more: Partial<KindQuestion> = {}): string => {
  const found = resolveKind({ path, headings: headings.map(normaliseHeading), kinds, words, ...more });
  return found ? `${found.kindId}, ${found.basis}` : 'none';
};

const nygard = ['1. Use x', 'Status', 'Context', 'Decision', 'Consequences'];
const rust = ['Summary', 'Motivation', 'Detailed design', 'Drawbacks', 'Alternatives', 'Unresolved questions'];

suite('resolveKind', () => {
  test('believes what front matter declares, by id, short name or name', () => {
    for (const kind of ['adr', 'ADR', 'Architecture Decision Record'])
      assert.equal(resolved('README.md', [], { frontMatter: { kind } }), 'adr, declared');
  });

  test('takes a type that names a kind for a mapping, and any other for somebody else’s', () => {
    assert.equal(resolved('x.md', [], { frontMatter: { type: 'ADR' } }), 'adr, mapped');
    assert.equal(resolved('x.md', [], { frontMatter: { type: 'Standards Track', kind: 'Pod' } }), 'none');
  });

  test('believes the config before folders and headings', () => {
    const mappings = [{ kindId: 'rfc', because: 'The config says so', matches: (path: string) => path.startsWith('docs/adr/') }];

    assert.equal(resolved('docs/adr/0001-x.md', nygard, { mappings }), 'rfc, mapped');
  });

  test('is sure of a name of the kind’s form in a folder of its own', () => {
    for (const path of [
      'docs/adr/0001-x.md',
      'doc/adr/ADR-12-x.md',
      'src/adr/2024-01-02-x.md',
      'adr/2024/0001-x.md',
      '.adr/0001-x/README.md',
    ]) {
      assert.equal(resolved(path), 'adr, strong', path);
    }
    for (const path of ['rfcs/086-name/README.md', 'EIPS/eip-1559.md', 'rfcs/accepted/0001-x.md'])
      assert.equal(resolved(path), 'rfc, strong', path);
  });

  test('is sure where folder and headings agree', () => {
    assert.equal(resolved('docs/decisions/use-x.md', nygard), 'adr, strong');
    assert.equal(resolved('docs/adr/use-x.md', nygard), 'adr, strong');
    assert.equal(resolved('text/0042-x.md', rust), 'rfc, strong');
    assert.equal(resolved('docs/architecture/adr-001-x.md', nygard), 'adr, strong');
  });

  test('is less sure of headings alone, or of a folder that may hold something else', () => {
    assert.equal(resolved('docs/use-x.md', nygard), 'adr, weak');
    assert.equal(resolved('docs/x.md', rust), 'rfc, weak');
    assert.equal(resolved('docs/decisions/0001-x.md'), 'adr, weak');
    assert.equal(resolved('docs/adr/backend/0001-x.md'), 'adr, weak');
  });

  test('takes nothing for an artifact that only looks a little like one', () => {
    assert.equal(resolved('docs/adr/how-we-decide.md', ['How we decide']), 'none');
    assert.equal(resolved('docs/guide.md', ['Overview', 'Solution', 'Benefits']), 'none');
    assert.equal(resolved('docs/architecture/01-overview.md', ['Overview']), 'none');
    assert.equal(resolved('docs/decisions/process.md', []), 'none');
  });

  test('takes no page that leads to others, and no template', () => {
    assert.equal(resolved('docs/adr/README.md', nygard), 'none');
    assert.equal(resolved('docs/adr/000-index.md', nygard), 'none');
    assert.equal(resolved('docs/adr/0000-x.md', ['{title}', ...nygard]), 'none');
    assert.equal(resolved('docs/adr/0000-x.md', ['[short title of solved problem and solution]', ...nygard]), 'none');
  });

  test('prefers the kind whose folder it is to the one whose headings it has', () => {
    assert.equal(resolved('docs/rfcs/0001-x.md', nygard), 'rfc, strong');
    assert.equal(resolved('docs/adr/0001-x.md', rust), 'adr, strong');
  });

  test('knows a kind by a name that says it, and is sure where the folder agrees', () => {
    const files = ['memo', 'memo-{slug}', '{date}-{number}-{slug}/README'];
    const memo = kindWith({ detect: { folders: { strong: ['notes'], weak: [] }, files, headings: [] } });

    for (const path of ['memo.md', 'docs/MEMO.md', 'docs/memo_for all.md'])
      assert.equal(resolved(path, [], { kinds: [memo] }), 'memo, weak', path);
    assert.equal(resolved('docs/notes/memo-1.md', [], { kinds: [memo] }), 'memo, strong');
    for (const path of ['docs/memos.md', 'docs/our-memo.md', 'docs/2024-01-02-memo.md', 'docs/notes/readme-first.md'])
      assert.equal(resolved(path, [], { kinds: [memo] }), 'none', path);
    assert.equal(resolved('memo-on-decisions.md', nygard, { kinds: [memo, ...kinds] }), 'adr, weak');
  });

  test('believes headings in or below a folder that mostly holds something else, and nothing but them', () => {
    const folders = { strong: [], weak: [], vague: ['records'] };
    const log = {
      ...kindWith({ detect: { folders, files: ['{slug}'], headings: [['facts']] } }),
      sections: [sectionWith({ id: 'facts' })],
    };

    assert.equal(resolved('docs/records/a.md', ['Facts'], { kinds: [log] }), 'memo, strong');
    assert.equal(resolved('docs/records/2025/team/a.md', ['Facts'], { kinds: [log] }), 'memo, strong');
    assert.equal(resolved('docs/records/a.md', [], { kinds: [log] }), 'none');
    assert.equal(resolved('docs/a.md', ['Facts'], { kinds: [log] }), 'memo, weak');
  });

  test('knows a kind by front matter that says all of a row', () => {
    const folders = { strong: [], weak: [], vague: ['posts'] };
    const notice = kindWith({ detect: { folders, files: [], headings: [], frontMatter: [{ section: 'issue', level: '*' }] } });
    const values = { Section: 'Issue', level: 'down', title: 'x' };

    assert.equal(resolved('posts/x.md', [], { kinds: [notice], frontMatter: { values } }), 'memo, strong');
    assert.equal(resolved('x.md', [], { kinds: [notice], frontMatter: { values } }), 'memo, weak');
    assert.equal(resolved('posts/x.md', [], { kinds: [notice], frontMatter: { values: { section: 'issue' } } }), 'none');
    assert.equal(resolved('posts/x.md', [], { kinds: [notice], frontMatter: { values: { ...values, Section: 'page' } } }), 'none');
    assert.deepEqual(resolveKind({ path: 'x.md', headings: [], kinds: [notice], words, frontMatter: { values } })?.why, [
      'Its front matter has “section”, “level”',
    ]);
  });

  test('says why', () => {
    assert.deepEqual(resolveKind({ path: 'docs/adr/0001-x.md', headings: ['context', 'decision'], kinds, words })?.why, [
      'The folder “adr” is one for ADR artifacts',
      'Its name has the form “{number}-{slug}”',
      'Its headings mean the sections “Context”, “Decision”',
    ]);
  });
});

suite('What happens and what to do about it', () => {
  const resolvedOfAll = (path: string, headings: readonly string[] = [], more: Partial<KindQuestion> = {}): string =>
    resolved(path, headings, { kinds: shippedKinds, ...more });

  const alert = ['KubeNodeNotReady', 'Meaning', 'Impact', 'Diagnosis', 'Mitigation'];
  const incident = ['2024-01-02, hub down', 'Summary', 'Timeline', 'Lessons learnt', 'What went well', 'Action items'];

  test('a runbook is known by its folder, its headings or its name', () => {
    for (const path of ['docs/runbooks/restart.md', 'ops/runbooks/restart_the_queue.md', 'runbooks/03-restart.md', 'run-books/KubeDown.md'])
      assert.equal(resolvedOfAll(path), 'runbook, strong', path);
    for (const path of ['content/runbooks/node/x.md', 'alerts/storage/StorageFull.md', 'docs/operations/x.md', 'sops/x.md'])
      assert.equal(resolvedOfAll(path, alert), 'runbook, strong', path);
    assert.equal(resolvedOfAll('content/runbooks/node/x.md'), 'runbook, weak');
    assert.equal(resolvedOfAll('x.md', ['X', 'Symptoms', 'Possible checks', 'Resolution']), 'runbook, weak');
    assert.equal(resolvedOfAll('RUNBOOK.md'), 'runbook, weak');
    assert.equal(resolvedOfAll('docs/deploy-runbook.md'), 'runbook, weak');
  });

  test('a postmortem is known by a dated name in its folder, or by its timeline and what goes with one', () => {
    for (const path of ['docs/postmortems/2024-01-02-hub.md', 'incident-reports/2024-01-02-hub.md', 'post-mortems/2024/0012-hub.md'])
      assert.equal(resolvedOfAll(path), 'postmortem, strong', path);
    assert.equal(resolvedOfAll('docs/incidents/hub.md', incident), 'postmortem, strong');
    assert.equal(resolvedOfAll('docs/postmortems/PM2021-003 hub.md', ['Timeline', 'Root cause']), 'postmortem, strong');
    assert.equal(resolvedOfAll('x.md', incident), 'postmortem, weak');
    assert.equal(resolvedOfAll('blog/2024-01-02-postmortem.md'), 'postmortem, weak');
    assert.equal(
      resolvedOfAll('x.md', ['X', 'Summary', 'Impact', 'Timeline', 'Mitigation', 'Diagnosis', 'Action items']),
      'postmortem, weak',
    );
  });

  test('a status update is known by its folder, its headings or a status page’s front matter', () => {
    assert.equal(resolvedOfAll('docs/status-updates/2024-01-02-x.md'), 'status-update, strong');
    assert.equal(resolvedOfAll('docs/status/x.md', ['X', 'What users see', 'Updates']), 'status-update, strong');
    const values = { title: 'x', section: 'issue', severity: 'down' };
    assert.equal(resolvedOfAll('content/issues/2024-01-02-x.md', [], { frontMatter: { values } }), 'status-update, strong');
  });

  test('words that sound like them are no such thing', () => {
    for (const path of [
      'docs/playbooks/sales.md',
      'docs/alerts/configure-alerts.md',
      'docs/operations/backup.md',
      'docs/incidents/create-an-incident.md',
      'docs/postmortems/how-we-write-them.md',
      'docs/postmortems/README.md',
      'docs/runbooks/README.md',
      'content/runbooks/_index.md',
      'docs/status/2024-01-02-weekly.md',
      'docs/issues/2024-01-02-x.md',
      'docs/updates/2024-01-02-newsletter.md',
      'docs/timeline.md',
    ])
      assert.equal(resolvedOfAll(path, ['X', 'Overview', 'Steps']), 'none', path);
    assert.equal(resolvedOfAll('docs/project.md', ['Project', 'Goals', 'Timeline', 'Next steps']), 'none');
  });

  test('decisions and designs stay what they are', () => {
    assert.equal(resolvedOfAll('docs/adr/0001-x.md', [...nygard, 'Impact', 'Timeline', 'Mitigation']), 'adr, strong');
    assert.equal(resolvedOfAll('rfcs/0001-x.md', [...rust, 'Timeline', 'Impact', 'Troubleshooting', 'Mitigation']), 'rfc, strong');
    assert.equal(resolvedOfAll('docs/x.md', rust), 'rfc, weak');
    assert.equal(resolvedOfAll('docs/x.md', nygard), 'adr, weak');
  });
});

suite('What comes, what could go wrong, and how people start', () => {
  const resolvedOfAll = (path: string, headings: readonly string[] = [], more: Partial<KindQuestion> = {}): string =>
    resolved(path, headings, { kinds: shippedKinds, ...more });

  test('a risk register is known by its name, its folder or its two lists', () => {
    for (const path of ['docs/risk-register.md', 'RISKS.md', 'docs/risk_register_2027.md', 'project/payments-risk-register.md'])
      assert.equal(resolvedOfAll(path), 'risk-register, weak', path);
    assert.equal(resolvedOfAll('docs/risk-register/payments.md'), 'risk-register, strong');
    assert.equal(resolvedOfAll('docs/risk-register.md', ['Payments', 'Open risks', 'Closed risks']), 'risk-register, strong');
  });

  test('a roadmap is known by its name, or by now, next and later', () => {
    for (const path of ['ROADMAP.md', 'docs/roadmap.md', 'docs/product_roadmap.md', 'roadmap-2027.md', '2027-roadmap.md'])
      assert.equal(resolvedOfAll(path), 'roadmap, weak', path);
    assert.equal(resolvedOfAll('docs/roadmap.md', ['Roadmap', 'Now', 'Next', 'Later']), 'roadmap, strong');
    assert.equal(resolvedOfAll('docs/roadmaps/app.md', ['App', 'Now', 'Next', 'Later', 'Non-goals']), 'roadmap, strong');
    assert.equal(resolvedOfAll('docs/plans.md', ['Plans', 'In progress', 'Up next', 'Backlog']), 'roadmap, weak');
  });

  test('a list for code reviews is known by its name', () => {
    for (const path of ['docs/code-review.md', 'docs/code_review_checklist.md', 'code-review-guidelines.md', 'docs/review-checklist.md'])
      assert.equal(resolvedOfAll(path), 'code-review, weak', path);
    assert.equal(resolvedOfAll('docs/code-reviews/2026-01-02-outbox.md'), 'code-review, strong');
  });

  test('an onboarding guide is known by its name, or by its days and weeks', () => {
    for (const path of [
      'docs/onboarding.md',
      'ONBOARDING.md',
      'docs/new-starters.md',
      'docs/new-joiner-checklist.md',
      'developer-onboarding.md',
    ])
      assert.equal(resolvedOfAll(path), 'onboarding-guide, weak', path);
    const stages = ['Welcome', 'Day 1', 'First week', 'First month', 'Who to ask'];
    assert.equal(resolvedOfAll('docs/onboarding/backend.md', stages), 'onboarding-guide, strong');
    assert.equal(resolvedOfAll('docs/welcome.md', stages), 'onboarding-guide, weak');
  });

  test('a case study is known by its three parts, and surely where name or folder agree', () => {
    const parts = ['Acme', 'Challenge', 'Solution', 'Results'];
    assert.equal(resolvedOfAll('docs/case-studies/acme.md', parts), 'case-study, strong');
    assert.equal(resolvedOfAll('docs/case-study-acme.md', parts), 'case-study, strong');
    assert.equal(resolvedOfAll('docs/case-study-acme.md'), 'case-study, weak');
    assert.equal(resolvedOfAll('docs/acme.md', ['Acme', 'Problem', 'What we did', 'Results']), 'case-study, weak');
  });

  test('words that sound like them are no such thing', () => {
    for (const path of [
      '.github/PULL_REQUEST_TEMPLATE.md',
      'PULL_REQUEST_TEMPLATE.md',
      '.github/ISSUE_TEMPLATE/onboarding.md',
      'docs/code-review-template.md',
      'docs/onboarding-guide-template.md',
    ])
      assert.ok(isNeverArtifact(path) !== undefined, path);
    for (const path of [
      'docs/specs/onboarding-flow.md',
      'docs/features/customer-onboarding-wizard.md',
      'docs/onboarding/tenants.md',
      'docs/security-review-checklist.md',
      'docs/code-reviews/recipes/go.md',
      'docs/api/roadmap-items-list.md',
      'docs/backend-developer-roadmap.md',
      'docs/roadmaps/frontend.md',
      'docs/risk-management.md',
      'docs/risks/how-we-score.md',
      'docs/case-studies/README.md',
      'docs/case-studies/acme.md',
      'docs/learning/kafka.md',
      'docs/learning-path.md',
    ])
      assert.equal(resolvedOfAll(path, ['X', 'Overview', 'Goals', 'Risks', 'Prerequisites', 'Next steps', 'Resources']), 'none', path);
  });

  test('decisions and designs stay what they are', () => {
    assert.equal(resolvedOfAll('docs/adr/0012-roadmap.md', nygard), 'adr, strong');
    assert.equal(resolvedOfAll('docs/adr/0012-code-review.md'), 'adr, strong');
    assert.equal(resolvedOfAll('docs/decisions/onboarding.md', nygard), 'adr, strong');
    assert.equal(resolvedOfAll('docs/roadmap-2027.md', [...rust, 'Now', 'Later']), 'rfc, weak');
    assert.equal(resolvedOfAll('docs/x.md', [...nygard, 'Problem', 'Solution', 'Results']), 'adr, weak');
    assert.equal(resolvedOfAll('docs/x.md', [...rust, 'Problem', 'Solution', 'Results']), 'rfc, weak');
  });
});
