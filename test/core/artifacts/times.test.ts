import assert from 'node:assert/strict';
import { offsetOf, readClock } from '../../../src/core/artifacts/contents/clocks.ts';
import { readTime } from '../../../src/core/artifacts/contents/times.ts';
import { isEarlier, readMoment } from '../../../src/core/artifacts/contents/moments.ts';
import { dayAfter, minutesIn } from '../../../src/core/artifacts/durations.ts';

const clock = (text: string): string | undefined => {
  const minutes = readTime(text)?.clock?.minutes;
  return minutes === undefined ? undefined : `${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
};

suite('a time at the beginning of an entry', () => {
  test('is read in every form people write', () => {
    for (const [text, expected] of [
      ['14:22 the deploy', '14:22'],
      ['14:22:05.120 the deploy', '14:22'],
      ['19.20 the deploy', '19:20'],
      ['14h22: the deploy', '14:22'],
      ['1:05pm the deploy', '13:05'],
      ['1:05 p.m. ET, the deploy', '13:05'],
      ['12am', '0:00'],
      ['5 pm', '17:00'],
      ['17:30pm', '17:30'],
      ['1422Z', '14:22'],
      ['1422 UTC', '14:22'],
      ['**14:22**: the deploy', '14:22'],
      ['[14:22] the deploy', '14:22'],
      ['At 14:22 the deploy', '14:22'],
      ['around 14:20', '14:20'],
      ['~13:30-13:45', '13:30'],
      ['14:05–14:20 the deploy', '14:05'],
      ['between 14:05 and 14:10', '14:05'],
      ['2026-11-02 14:22 UTC', '14:22'],
      ['2026-11-02T14:22:05Z', '14:22'],
      ['2018-07-08 ca. 18:30', '18:30'],
      ['Mon, 2 Nov 2026 14:22', '14:22'],
      ['19. April, 11:00', '11:00'],
      ['Feb 21, 13:00', '13:00'],
      ['8:20 - 8:24', '8:20'],
    ] as const)
      assert.equal(clock(text), expected, text);
  });

  test('is none where the words begin otherwise', () => {
    for (const text of [
      'The deploy of 14:22',
      '5 pods died',
      '3 hours later',
      'May be wrong',
      'v1.10 was out',
      '99.50% of all',
      '2022 was a year',
      'August',
    ])
      assert.equal(readTime(text), undefined, text);
  });

  test('says which day it was, or that nobody can tell', () => {
    assert.equal(readTime('14:05 on 2026-11-02: the deploy')?.date, '2026-11-02');
    assert.equal(readTime('2 Nov 2026, 14:05')?.date, '2026-11-02');
    assert.equal(readTime('On Nov 2 at 14:05')?.monthDay, '11-02');
    for (const text of [
      'Tuesday 14:05',
      '04/05/2026 14:05',
      '11/02 14:05',
      '14:05 (next day)',
      '14:05 +1',
      'Day 2',
      '2X:XX',
      '??:??',
      'Tuesday: the deploy',
    ])
      assert.equal(readTime(text)?.someDay, true, text);
    assert.equal(readTime('14:05')?.someDay, false);
  });

  test('knows guesses, and minutes counted from T', () => {
    for (const text of ['~14:05', 'around 14:05', 'by 14:05', '14:05?', '14:05 (maybe earlier?)'])
      assert.equal(readTime(text)?.loose, true, text);
    assert.equal(readTime('14:05')?.loose, false);
    assert.deepEqual(
      ['T+5m', 'T-1h', 'T+00:05', 'T0', 'T + 30s'].map((text) => readTime(text)?.relative),
      [5, -60, 5, 0, 0.5],
    );
  });

  test('takes the dash of a range for no zone', () => {
    assert.equal(readClock('09:05-10:30')?.zone, undefined);
    assert.equal(readClock('2026-11-02T09:05-05:00')?.zone, '-05:00');
    assert.equal(readClock('09:05 (CEST)')?.zone, 'CEST');
    assert.equal(readClock('09:05 API')?.zone, undefined);
    assert.deepEqual(['UTC', 'Z', 'CEST', 'GMT+2', '-0530', 'IST', 'PT'].map(offsetOf), [0, 0, 120, 120, -330, undefined, undefined]);
  });
});

suite('a moment', () => {
  const earlier = (one: string, other: string): boolean => {
    const [a, b] = [readMoment(one), readMoment(other)];
    assert.ok(a && b, `${one}, ${other}`);
    return isEarlier(a, b);
  };

  test('is earlier than another where that is sure, whatever the zones', () => {
    assert.ok(earlier('2025-11-02 16:00', '2026-11-02 14:00'));
    assert.ok(earlier('2026-11-02 14:00 CEST', '2026-11-02 12:30 UTC'));
    assert.ok(!earlier('2026-11-02 14:00 UTC', '2026-11-02 14:30 CEST'));
    assert.ok(!earlier('2026-11-02 10:00', '2026-11-02 14:00 UTC'), 'who knows where that was');
    assert.ok(!earlier('2026-11-02 10:00 IST', '2026-11-02 12:00 UTC'), 'India or Ireland');
    assert.ok(earlier('2026-11-01 09:00', '2026-11-02 14:00 UTC'));
    assert.ok(!earlier('2026-11-02', '2026-11-02 14:00'), 'the whole day');
    assert.ok(earlier('2026-11-01', '2026-11-02'));
    assert.ok(!earlier('2026-11-02 around 10:00', '2026-11-02 14:00'));
    assert.ok(!earlier('2026-11-02 4:30', '2026-11-02 14:00'), 'am or pm');
    assert.ok(earlier('2026-11-02 04:30', '2026-11-02 14:00'));
  });

  test('is none without a day to be sure of', () => {
    for (const text of ['14:05', '04/05/2026 14:05', 'Tuesday', '{YYYY-MM-DD HH:MM}Z', 'ongoing'])
      assert.equal(readMoment(text), undefined, text);
  });
});

suite('a length of time', () => {
  test('is read as people write it', () => {
    for (const [text, expected] of [
      ['40 min', 40],
      ['40min', 40],
      ['1h 29m', 89],
      ['2d 3h 5m', 3065],
      ['2 hours 5 minutes', 125],
      ['2 hours and 5 minutes', 125],
      ['an hour', 60],
      ['half', undefined],
      ['1.5 h', 90],
      ['1:30', 90],
      ['PT40M', 40],
      ['P1DT2H', 1560],
      ['about 90 minutes (support hours)', 90],
      ['P', undefined],
      ['soon', undefined],
    ] as const)
      assert.equal(minutesIn(text), expected, text);
  });

  test('leads from a day to another, by the calendar', () => {
    for (const [text, expected] of [
      ['180d', '2027-02-27'],
      ['6m', '2027-02-28'],
      ['6 months', '2027-02-28'],
      ['P6M', '2027-02-28'],
      ['P1Y', '2027-08-31'],
      ['P1Y2M', '2027-10-31'],
      ['a year', '2027-08-31'],
      ['every three months', '2026-11-30'],
      ['90 days', '2026-11-29'],
      ['every 2 weeks', '2026-09-14'],
      ['30 minutes', undefined],
      ['30m', '2029-02-28'],
      ['often', undefined],
    ] as const)
      assert.equal(dayAfter('2026-08-31', text), expected, text);
  });
});
