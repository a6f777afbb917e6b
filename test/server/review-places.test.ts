import assert from 'node:assert/strict';
import type { Change, ChangedFile, FileStatus } from '../../src/core/review/change.ts';
import type { FactPlace } from '../../src/core/review/fact.ts';
import type { ReviewPlace } from '../../src/manifest/review.ts';
import { factRows } from '../../src/server/features/review/fact-rows.ts';
import { gitUri, parseGitUri } from '../../src/server/features/review/git-uri.ts';

const repository = 'file:///work/my%20shop';
const [headCommit, mergeBase] = ['a'.repeat(40), 'b'.repeat(40)];
const file = (path: string, status: FileStatus, from?: string): ChangedFile => ({
  path,
  status,
  binary: false,
  added: 1,
  removed: 1,
  ...(from === undefined ? {} : { from }),
});
const change: Change = {
  head: { name: 'feature', commit: headCommit },
  base: { name: 'main', commit: 'c'.repeat(40) },
  mergeBase,
  commits: 1,
  files: [file('new.ts', 'added'), file('same.ts', 'modified'), file('moved.ts', 'renamed', 'was here.ts'), file('gone.ts', 'deleted')],
  unread: 0,
  uncommitted: 0,
};
const old = (path: string): string => gitUri({ repository, commit: mergeBase, path });

function shown(place: FactPlace, isOther = false): Pick<ReviewPlace, 'uri' | 'before' | 'line'> {
  const fact = { rule: 'r', text: 'Something', tone: 'look', places: [place], more: 0, key: 'k' } as const;
  const [row] = factRows([fact], { repository, change, isOther });
  const { uri = '', before = null, line = null } = row?.places[0] ?? {};
  return { uri, before, line };
}

suite('where the facts of a review can be seen', () => {
  test('is the file itself, and what it was before', () => {
    const place = { path: 'same.ts', line: 3, side: 'new' } as const;
    assert.deepEqual(shown(place), { uri: `${repository}/same.ts`, before: old('same.ts'), line: 2 });
    assert.deepEqual(shown({ path: 'new.ts', side: 'new' }), { uri: `${repository}/new.ts`, before: null, line: null });
  });

  test('is the file at the commit, where another branch is checked out', () => {
    const uri = gitUri({ repository, commit: headCommit, path: 'same.ts' });
    assert.deepEqual(shown({ path: 'same.ts', line: 1, side: 'new' }, true), { uri, before: old('same.ts'), line: 0 });
  });

  test('is the old file for what was taken away, by the name it had', () => {
    assert.deepEqual(shown({ path: 'same.ts', line: 7, side: 'old' }), { uri: old('same.ts'), before: null, line: 6 });
    assert.deepEqual(shown({ path: 'moved.ts', line: 1, side: 'old' }).uri, old('was here.ts'));
    assert.deepEqual(shown({ path: 'was here.ts', line: 1, side: 'old' }).uri, old('was here.ts'));
    assert.deepEqual(shown({ path: 'moved.ts', side: 'new' }), { uri: `${repository}/moved.ts`, before: old('was here.ts'), line: null });
    assert.deepEqual(shown({ path: 'gone.ts', side: 'new' }).uri, old('gone.ts'));
  });

  test('is the work tree for what governs the change, whichever branch is reviewed', () => {
    const place = { path: 'docs/adr/0001.md', line: 5, side: 'now' } as const;
    for (const isOther of [false, true])
      assert.deepEqual(shown(place, isOther), { uri: `${repository}/docs/adr/0001.md`, before: null, line: 4 });
  });

  test('is a URI that can be read again, whatever the path holds', () => {
    const paths = ['a.ts', 'a b/c&d=e?f#g%20h+é.ts', '日本語.md', '[x](y).ts', 'back\\slash.ts', 'c:/x.ts', '%.ts', "it's.ts"];
    for (const path of paths) {
      const uri = gitUri({ repository, commit: headCommit, path });
      assert.deepEqual(parseGitUri(uri), { path, commit: headCommit, repository });
      assert.ok(URL.canParse(uri) && !/[ #]/.test(uri), uri);
    }
  });
});
