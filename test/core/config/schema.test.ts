import assert from 'node:assert/strict';
import { configSchema } from '../../../src/core/config/schema.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
  readonly description?: string;
}

suite('configSchema', () => {
  const schema = configSchema(['adr'], ['section-order']) as Node;

  test('knows kinds and rules by name, and no others among rules', () => {
    assert.ok(schema.properties?.['kinds']?.properties?.['adr']);
    assert.deepEqual(Object.keys(schema.properties?.['rules']?.properties ?? {}), ['section-order']);
    assert.equal(schema.properties?.['rules']?.additionalProperties, false);
  });

  test('has a sentence for every key', () => {
    for (const [key, { description }] of Object.entries(schema.properties ?? {})) assert.ok(description, key);
  });

  test('is plain data', () => assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema));
});
