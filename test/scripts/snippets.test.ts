import assert from 'node:assert/strict';
import { shippedKinds } from '../../scripts/generate/derived.ts';
import { snippetFile } from '../../scripts/generate/snippets.ts';

const snippets = JSON.parse(snippetFile(shippedKinds())) as Record<string, { readonly prefix: string; readonly body: readonly string[] }>;

suite('snippets', () => {
  test('have a prefix each, and no two the same', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.deepEqual([...new Set(prefixes)], prefixes);
  });

  for (const [name, { body }] of Object.entries(snippets)) {
    test(`number the stops of “${name}” in the order of the text`, () => {
      const stops = [...body.join('\n').matchAll(/(?<!\\)\$(?:\{(\d+)|(\d))/g)].map(([, inner, bare]) => Number(inner ?? bare));
      assert.deepEqual(stops, [...stops.slice(0, -1).map((_, index) => index + 1), 0]);
    });
  }

  test('leave no hole that is not a stop', () => {
    const open = Object.values(snippets).flatMap(({ body }) => body.filter((line) => /(?<!\$)\{[^{}]*\\\}/.test(line)));
    assert.deepEqual(open, []);
  });
});
