import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/read-config.ts';
import { contractForm, kindForm } from '../../../src/core/kinds/kind-forms.ts';
import { readKinds, type KindFile } from '../../../src/core/kinds/read-kind.ts';
import { shipped, shippedFiles } from './support.ts';

const page = shipped('docs/kind-language.md');

const files: readonly KindFile[] = [...page.matchAll(/^```md kind (\S+)\n([^]*?)^```$/gm)].map(([, path = '', text = '']) => ({
  path,
  text,
  builtIn: false,
}));

/** Every key in a schema and in what is inside it. */
function keysIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { readonly properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(keysIn), ...Object.values(properties).flatMap(keysIn)];
}

suite('docs/kind-language.md', () => {
  test('has examples that are read without a complaint', () => {
    assert.ok(files.length >= 3);
    assert.deepEqual([...readKinds([...shippedFiles, ...files]).complaints], []);
  });

  for (const [what, form] of [
    ['front matter', kindForm],
    ['a contract', contractForm],
  ] as const) {
    test(`names every key of ${what}`, () => {
      for (const key of new Set(keysIn(form.schema))) assert.match(page, new RegExp(`\\b${key}\\b`), key);
    });
  }

  test('has a config that is read without a complaint', () => {
    const [, yaml = ''] = /^```yaml\n(kinds:[^]*?)^```$/m.exec(page) ?? [];

    assert.deepEqual(readConfig(yaml, { kinds: ['adr'], rules: [] }).complaints, []);
  });
});
