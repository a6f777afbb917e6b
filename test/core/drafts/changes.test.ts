import assert from 'node:assert/strict';
import { draftMissing, sectionsToInsert } from '../../../src/core/drafts/insert-missing.ts';
import { relationsAfterRename } from '../../../src/core/drafts/rename.ts';
import { pathsAfterRename } from '../../../src/core/drafts/rename-relations.ts';
import { draftStatus } from '../../../src/core/drafts/set-status.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { hashText } from '../../../src/core/text/hash.ts';
import { artifactOf, lines } from '../artifacts/support.ts';

suite('set-status', () => {
  test('changes the word, and says from which text', () => {
    const artifact = artifactOf('# X\n\n* Status: proposed\n');
    const change = draftStatus(artifact, 'accepted');
    assert.deepEqual([change.path, change.hash], [artifact.path, hashText(artifact.text)]);
    assert.equal(applyEdits(artifact.text, change.edits), '# X\n\n* Status: accepted\n');
  });

  test('changes nothing where it stands so already, by whatever word', () => {
    assert.deepEqual(draftStatus(artifactOf('# X\n\n* Status: approved\n'), 'accepted').edits, []);
  });

  test('mends a misspelling', () => {
    const text = '# X\n\n* Status: Superceded\n';
    assert.equal(applyEdits(text, draftStatus(artifactOf(text), 'superseded').edits), '# X\n\n* Status: Superseded\n');
  });

  test('adds it where there is none', () => {
    const text = '# X\n\n## Context\n';
    assert.equal(applyEdits(text, draftStatus(artifactOf(text), 'accepted', 'bold').edits), '# X\n\n**Status:** Accepted\n\n## Context\n');
  });
});

suite('insert-missing', () => {
  test('inserts what is asked for and missing, and then nothing', () => {
    const text = lines('# X', '', '## Status', '', 'Accepted', '', '## Decision', '', 'We will.', '');
    const artifact = artifactOf(text);
    const ids = sectionsToInsert(artifact).map(({ id }) => id);
    assert.ok(ids.includes('context') && ids.includes('consequences') && !ids.includes('drivers'));
    const mended = artifactOf(applyEdits(text, draftMissing(artifact).edits));
    assert.deepEqual(sectionsToInsert(mended), []);
  });

  test('asks nothing of what is closed', () => {
    assert.deepEqual(sectionsToInsert(artifactOf('# X\n\n## Status\n\nRejected\n')), []);
  });
});

suite('rename', () => {
  const after = (path: string, text: string, from: string, to: string) => {
    const [change] = relationsAfterRename([{ path, text }], [{ from, to }]);
    return change ? applyEdits(text, change.edits) : undefined;
  };

  test('follows every form of link to what moved, anchors kept', () => {
    const text = lines(
      '[a](0002-b.md#why "t") ![i](./0002-b.md) [r]',
      '',
      '* Superseded by [2](<0002-b.md>)',
      '',
      '[r]: 0002-b.md',
      '',
      '<a href="0002-b.md">x</a>',
      '',
    );
    assert.equal(
      after('docs/adr/0001-a.md', text, 'docs/adr/0002-b.md', 'docs/adr/old/0002-c.md'),
      lines(
        '[a](old/0002-c.md#why "t") ![i](./old/0002-c.md) [r]',
        '',
        '* Superseded by [2](<old/0002-c.md>)',
        '',
        '[r]: old/0002-c.md',
        '',
        '<a href="old/0002-c.md">x</a>',
        '',
      ),
    );
  });

  test('leaves other links alone', () => {
    assert.equal(
      after(
        'docs/adr/0001-a.md',
        '[a](0003-c.md) [b](https://x.org/0002-b.md) `[c](0002-b.md)` [d](#e)',
        'docs/adr/0002-b.md',
        'docs/adr/0009-z.md',
      ),
      undefined,
    );
  });

  test('keeps the links of what moves itself', () => {
    assert.equal(
      after('docs/adr/0001-a.md', '[a](0002-b.md) [b](../x.md) [self](#a)', 'docs/adr/0001-a.md', 'docs/old/0001-a.md'),
      '[a](../adr/0002-b.md) [b](../x.md) [self](#a)',
    );
  });

  test('moves folders, with links inside them untouched', () => {
    assert.equal(
      after('docs/adr/0001-a.md', '[a](0002-b.md) [r](../rfc/1.md)', 'docs/adr', 'docs/decisions/adr'),
      '[a](0002-b.md) [r](../../rfc/1.md)',
    );
    assert.equal(
      after('README.md', '[a](docs/adr/0001-a.md) [all](docs/adr/) [root](/docs/adr/0001-a.md)', 'docs/adr', 'adr'),
      '[a](adr/0001-a.md) [all](adr/) [root](/adr/0001-a.md)',
    );
  });

  test('follows wiki links by name', () => {
    assert.equal(after('a.md', '[[0002-b]] and [[0002-b|two]]', 'adr/0002-b.md', 'adr/0003-c.md'), '[[0003-c]] and [[0003-c|two]]');
  });

  test('follows bare paths of relations', () => {
    const text = '---\nsuperseded-by: 0002-b.md\nrelates-to: ["0003-c.md"]\n---\n';
    const artifact = artifactOf(text, { path: 'adr/0001-a.md' });
    const [change] = pathsAfterRename(artifact, [{ from: 'adr/0002-b.md', to: 'adr/0004-d.md' }]);
    assert.equal(change && applyEdits(text, change.edits), text.replace('0002-b', '0004-d'));
  });

  test('keeps paths from the root as such', () => {
    const text = '---\nsuperseded-by: docs/adr/0002-b.md\nrelates-to: [/docs/adr/0002-b.md]\n---\n';
    const artifact = artifactOf(text, { path: 'docs/adr/0001-a.md' });
    const [change] = pathsAfterRename(artifact, [{ from: 'docs/adr/0002-b.md', to: 'docs/old/0002-b.md' }]);
    assert.equal(change && applyEdits(text, change.edits), text.replaceAll('adr/0002-b', 'old/0002-b'));
  });

  test('encodes spaces', () => {
    assert.equal(after('a.md', '[a](b.md) [c](<b.md>)', 'b.md', 'my notes.md'), '[a](my%20notes.md) [c](<my%20notes.md>)');
  });
});
