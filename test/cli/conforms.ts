/** The part of JSON Schema that our schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

/** Where a value does not conform to a schema, in words; empty where it does. */
export function conforms(value: unknown, schema: Schema, root: Schema = schema, at = '$'): string[] {
  if (schema.$ref !== undefined) return conforms(value, root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, root, at);
  const own = [
    schema.const !== undefined && value !== schema.const ? `${at} is not ${JSON.stringify(schema.const)}` : '',
    schema.enum && !schema.enum.includes(value) ? `${at} is ${JSON.stringify(value)}` : '',
    schema.type !== undefined && ![schema.type].flat().some((type) => isOf(type, value)) ? `${at} is no ${String(schema.type)}` : '',
    schema.pattern !== undefined && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value) ? `${at} is “${value}”` : '',
    schema.minimum !== undefined && typeof value === 'number' && value < schema.minimum ? `${at} is ${value}` : '',
  ].filter(Boolean);
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => conforms(item, schema.items ?? {}, root, `${at}[${index}]`))];
  return typeof value === 'object' && value !== null ? [...own, ...objectFaults(value, schema, root, at)] : own;
}

function objectFaults(value: object, schema: Schema, root: Schema, at: string): string[] {
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => `${at}.${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, each]) => {
    const known = schema.properties?.[name] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    if (known) return conforms(each, known, root, `${at}.${name}`);
    return schema.additionalProperties === false ? [`${at}.${name} is not expected`] : [];
  });
  return [...missing, ...wrong];
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
