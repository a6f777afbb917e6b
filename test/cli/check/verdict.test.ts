import assert from 'node:assert/strict';
import { exitCode } from '../../../src/cli/check/verdict.ts';

const found = (errors: number, warnings: number, infos = 0, hints = 0) => ({ errors, warnings, infos, hints });

suite('the exit code', () => {
  test('tells findings at the failing level from those below it', () => {
    assert.equal(exitCode(found(0, 0, 3, 3), 'warning', undefined), 0);
    assert.equal(exitCode(found(0, 1), 'warning', undefined), 1);
    assert.equal(exitCode(found(0, 1), 'error', undefined), 0);
    assert.equal(exitCode(found(0, 0, 1), 'info', undefined), 1);
    assert.equal(exitCode(found(9, 9, 9), 'never', 0), 0);
  });

  test('lets so many warnings pass and not one more', () => {
    assert.equal(exitCode(found(0, 2), 'warning', 2), 0);
    assert.equal(exitCode(found(0, 3), 'warning', 2), 1);
    assert.equal(exitCode(found(0, 3), 'error', 2), 1);
    assert.equal(exitCode(found(1, 0), 'error', 2), 1);
  });
});
