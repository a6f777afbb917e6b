import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unifiedDiff } from '../../../src/cli/terminal/unified-diff.ts';

suite('a unified diff', () => {
  test('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a.md', 'x\n', 'x\n'), '');
  });

  test('shows what changes and three lines around it', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n';
    assert.equal(
      unifiedDiff('a.md', before, before.replace('5', 'five')),
      '--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  test('says where a line end is missing', () => {
    assert.match(unifiedDiff('a.md', 'x', 'y\n'), /-x\n\\ No newline at end of file\n\+y\n$/);
  });

  test('is what git applies to get from one text to the other', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'docent-diff-'));
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'd\r\n'), { maxLength: 30 }).map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        writeFileSync(join(folder, 'a.md'), before);
        execFileSync('git', ['apply', '--unsafe-paths', '--whitespace=nowarn', '-'], {
          cwd: folder,
          input: unifiedDiff('a.md', before, after),
        });
        return readFileSync(join(folder, 'a.md'), 'utf8') === after;
      }),
      { numRuns: 60 },
    );
    rmSync(folder, { recursive: true });
  });
});
