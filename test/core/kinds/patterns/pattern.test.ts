import assert from 'node:assert/strict';
import { compilePattern, troubleWith } from '../../../../src/core/kinds/patterns/pattern.ts';

const kept = [
  'TODO',
  '(?i)\\bfixme\\b',
  '\\bapp\\.(?:get|post)\\s*\\(',
  '^\\s*(?:export\\s+)?class\\s+\\w+',
  '(?:\\w+\\.)+exec\\(',
  'password\\s*[:=]\\s*[\'"][^\'"]+[\'"]',
  'SELECT\\b[^"]*"\\s*\\+',
  'execute\\(.*%',
  '[a-f0-9]{40}',
  '^(?!\\s*#).*\\bsudo\\b',
  '(?:ab|cd)*e',
  '(?<name>x)\\u0041[\\]\\\\]{2,5}',
];

const refused = [
  '(a+)+$',
  '(a*)*',
  '(a|a)*$',
  '(a|ab)*c',
  '(?:\\w+\\s?)+$',
  '(\\w+\\w+)+',
  '.*.*.*x',
  'a.*b.*c',
  '(x+x+)+y',
  '(?:a?){40}b',
  '(.)\\1',
  '(?<a>.)\\k<a>',
  '(?=(a+)+$)b',
];

suite('patterns of evidence', () => {
  for (const pattern of kept) test(`may be ${pattern}`, () => assert.equal(troubleWith(pattern), undefined));

  for (const pattern of refused) test(`may not be ${pattern}`, () => assert.notEqual(troubleWith(pattern), undefined));

  test('that are broken say so', () => {
    assert.match(troubleWith('(a') ?? '', /^is no regular expression: /);
    assert.match(troubleWith('[z-a]') ?? '', /^is no regular expression: /);
  });

  test('may ask for small letters to count as capitals', () => {
    assert.match('FixMe', compilePattern('(?i)fixme'));
  });

  test('that are long or deep are read in time', () => {
    const start = performance.now();
    troubleWith('('.repeat(20_000) + ')'.repeat(20_000));
    troubleWith('a|'.repeat(100_000));
    troubleWith('(?:'.repeat(190) + 'a' + ')*'.repeat(190));
    troubleWith('('.repeat(240) + 'a' + ')+'.repeat(240));
    troubleWith('(b?'.repeat(150) + 'a' + ')+'.repeat(150));
    assert.ok(performance.now() - start < 1000);
  });

  test('take no long time, whatever the line', () => {
    for (const pattern of kept) {
      const compiled = compilePattern(pattern);
      const start = performance.now();
      for (const piece of ['a', ' ', '(', 'a.', 'x ', "password='", 'SELECT"', 'execute(']) compiled.test(piece.repeat(300).slice(0, 300));
      assert.ok(performance.now() - start < 50, pattern);
    }
  });
});
