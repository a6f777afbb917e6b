import { configSchema, kindSchema } from '../../src/core/config/schema.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { ruleIds } from '../../src/core/rules/rules/index.ts';
import type { Output } from './output.ts';

/** JSON Schemas of the files a team writes, for completion and checks in any editor. */
export function schemas(kinds: readonly Kind[]): readonly Output[] {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return [
    {
      path: 'schemas/config.schema.json',
      text: json(
        configSchema(
          kinds.map(({ id }) => id),
          ruleIds,
        ),
      ),
    },
    { path: 'schemas/kind.schema.json', text: json(kindSchema()) },
  ];
}
