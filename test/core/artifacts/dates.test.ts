import assert from 'node:assert/strict';
import { addDays, daysBetween, isIsoDate, readDate } from '../../../src/core/artifacts/dates.ts';

suite('dates', () => {
  const read = (text: string) => {
    const found = readDate(text);
    return found && `${found.iso} ${found.form}${found.exists ? '' : ' impossible'}${found.ambiguous ? ' ambiguous' : ''}`;
  };

  const forms: readonly (readonly [string, string | undefined])[] = [
    ['2026-11-22', '2026-11-22 iso'],
    ['2026-11-22T10:30:00Z', '2026-11-22 iso-time'],
    ['2026-11-22 10:30', '2026-11-22 iso-time'],
    ['2022-11-1', '2022-11-01 slash'],
    ['2026/11/22', '2026-11-22 slash'],
    ['22/11/2026', '2026-11-22 slash'],
    ['11/22/2026', '2026-11-22 slash'],
    ['03/04/2026', '2026-04-03 slash ambiguous'],
    ['04/04/2026', '2026-04-04 slash'],
    ['22.11.2026', '2026-11-22 dot'],
    ['22-Nov-2026', '2026-11-22 month-name'],
    ['22 November 2026', '2026-11-22 month-name'],
    ['November 22nd, 2026', '2026-11-22 month-name'],
    ['Sept. 3, 2020', '2020-09-03 month-name'],
    ['20261122', '2026-11-22 compact'],
    ['2026-11', '2026-11-01 year-month'],
    ['2026-02-31', '2026-02-31 iso impossible'],
    ['2026-13-01', '2026-13-01 iso impossible'],
    ['2000-02-29', '2000-02-29 iso'],
    ['1900-02-29', '1900-02-29 iso impossible'],
    ['accepted on 2020-01-02 by all', '2020-01-02 iso'],
    ['20201-02-13', undefined],
    ['2022-05-??', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of forms) test(`reads “${text}”`, () => assert.equal(read(text), expected));

  test('says where the date stands', () => {
    const found = readDate('on 2020-01-02.');
    assert.deepEqual([found?.start, found?.end], [3, 13]);
  });

  test('counts days', () => {
    assert.equal(daysBetween('2026-02-27', '2026-03-01'), 2);
    assert.equal(daysBetween('2026-03-01', '2026-02-27'), -2);
    assert.equal(addDays('2026-12-31', 60), '2027-03-01');
  });

  test('knows an ISO date', () => {
    assert.ok(isIsoDate('2026-11-22'));
    assert.ok(!isIsoDate('2026-11-31'));
    assert.ok(!isIsoDate('2026-11-22T00:00'));
  });
});
