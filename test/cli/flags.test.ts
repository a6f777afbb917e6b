import assert from 'node:assert/strict';
import { readFlags, type Flags } from '../../src/cli/flags.ts';
import { Refusal } from '../../src/cli/refusal.ts';

const table = {
  format: { type: 'choice', choices: ['text', 'json'], fallback: 'text', about: '' },
  profile: { type: 'optional-choice', choices: ['default', 'strict'], about: '' },
  quiet: { type: 'switch', short: 'q', about: '' },
  'max-warnings': { type: 'number', value: 'N', about: '' },
  set: { type: 'list', value: 'FIELD=VALUE', about: '' },
  folder: { type: 'value', value: 'FOLDER', about: '' },
} as const satisfies Flags;

const read = (...args: string[]) => readFlags('try', table, args);

function refusal(...args: string[]): string {
  try {
    read(...args);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'nothing refused';
}

suite('flags', () => {
  test('have a value each, whether typed or not', () => {
    const { operands, flags } = read('a', '--format=json', '-q', '--set', 'x=1', '--set', 'y=2', 'b', '--max-warnings', '0');
    assert.deepEqual(operands, ['a', 'b']);
    assert.deepEqual(flags, {
      format: 'json',
      profile: undefined,
      quiet: true,
      'max-warnings': 0,
      set: ['x=1', 'y=2'],
      folder: undefined,
      help: false,
      color: 'auto',
    });
  });

  test('end at “--”', () => {
    assert.deepEqual(read('--', '--quiet').operands, ['--quiet']);
  });

  test('that nobody knows are refused, with the one that was meant', () => {
    assert.equal(refusal('--formt', 'json'), '“docent try” has no flag “--formt”; did you mean “--format”');
    assert.equal(refusal('-x'), '“docent try” has no flag “-x”');
    assert.match(refusal('--constructor'), /has no flag “--constructor”/);
  });

  test('that nobody knows may have been meant as words, and how to say so is told', () => {
    assert.throws(
      () => read('--leading'),
      (error: unknown) => error instanceof Refusal && /“--”/.test(error.hint ?? ''),
    );
  });

  test('with a wrong value are refused, with the one that was meant', () => {
    assert.equal(refusal('--format', 'jsn'), '“jsn” is no value of “--format”; did you mean “json”');
    assert.equal(refusal('--max-warnings', 'few'), '“--max-warnings” needs a whole number, and “few” is none');
    assert.equal(refusal('--quiet=yes'), '“--quiet” takes no value');
  });

  test('without their value are refused rather than eat the next flag', () => {
    assert.equal(refusal('--format'), '“--format” needs a value');
    assert.equal(refusal('--format', '--quiet'), '“--format” needs a value, and “--quiet” is another flag');
  });

  test('take a value that begins with a dash when it is written with “=”', () => {
    assert.equal(read('--folder=-odd').flags.folder, '-odd');
  });
});
