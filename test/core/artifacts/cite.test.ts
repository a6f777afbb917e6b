import assert from 'node:assert/strict';
import { findCitations } from '../../../src/core/artifacts/cite.ts';

suite('cite', () => {
  const cited = (text: string, prefixes: readonly string[] = ['ADR']) =>
    findCitations(text, prefixes).map(({ prefix, number }) => `${prefix}-${number}`);

  test('finds a prefix and a number in several spellings', () => {
    assert.deepEqual(cited('ADR-12, ADR 0013, adr-14, ADR#15, [ADR-16](x.md) and ADR17.'), [
      'ADR-12',
      'ADR-13',
      'ADR-14',
      'ADR-15',
      'ADR-16',
      'ADR-17',
    ]);
  });

  test('leaves the prefixes of others alone', () => {
    assert.deepEqual(cited('RFC 7231 and ISO-8601, XADR-1, ADR-1a, ADR-2020-01-02'), []);
  });

  test('leaves paths and versions alone', () => {
    assert.deepEqual(cited('docs/adr/0001-x.md, adr/adr-12-x.md, ADR-1.2'), []);
  });

  test('says where', () => {
    const [found] = findCitations('see ADR-12.', ['ADR'], 100);
    assert.deepEqual([found?.start, found?.end, found?.text], [104, 110, 'ADR-12']);
  });
});
