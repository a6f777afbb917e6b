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
      const stops = [...body.join('\n').matchAll(/(?<!\\)\$(?:\{(\d+)|(\d+))/g)].map(([, inner, bare]) => Number(inner ?? bare));
      const first = [...new Set(stops)];
      assert.deepEqual(first, [...first.slice(0, -1).map((_, index) => index + 1), 0]);
    });
  }

  const bodyOf = (wanted: string): string =>
    Object.values(snippets)
      .find(({ prefix }) => prefix === wanted)
      ?.body.join('\n') ?? '';

  test('take the title once, wherever it stands', () => {
    assert.match(bodyOf('docent-one-on-one'), /^with: "\$\{1:Title\}"$[^]*^# \$1$/m);
  });

  test('choose a status and a choice from what there is', () => {
    assert.match(bodyOf('docent-postmortem'), /^status: \$\{1\|draft,in review,.*\|\}\nseverity: \$\{2\|sev1,sev2,sev3,sev4\|\}$/m);
  });

  test('have for a section what it repeats, and one more of it', () => {
    assert.match(bodyOf('docent-interview-questions-questions'), /^## Questions\n[^]*\n### \$\{2:Question\}\n/);
    assert.match(bodyOf('docent-interview-questions-question'), /^### \$\{1:Question\}\n/);
    assert.match(bodyOf('docent-rfc-option'), /^### \$\{1:Option\}\n/);
  });

  test('leave no hole that is not a stop', () => {
    const open = Object.values(snippets).flatMap(({ body }) => body.filter((line) => /(?<!\$)\{[^{}]*\\\}/.test(line)));
    assert.deepEqual(open, []);
  });
});
