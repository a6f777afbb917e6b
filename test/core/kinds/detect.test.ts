import assert from 'node:assert/strict';
import { resolveKind, type KindQuestion } from '../../../src/core/kinds/detect.ts';
import { normaliseHeading } from '../../../src/core/kinds/normalise.ts';
import { kindWith, shippedKinds, words } from './support.ts';

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

  test('says why', () => {
    assert.deepEqual(resolveKind({ path: 'docs/adr/0001-x.md', headings: ['context', 'decision'], kinds, words })?.why, [
      'The folder “adr” is one for ADR artifacts',
      'Its name has the form “{number}-{slug}”',
      'Its headings mean the sections “Context”, “Decision”',
    ]);
  });
});
