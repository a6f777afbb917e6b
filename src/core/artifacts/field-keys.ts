import type { Field, Kind } from '../kinds/kind.ts';
import { normaliseKey } from '../kinds/normalise.ts';

const known = new WeakMap<Kind, ReadonlyMap<string, Field>>();

/** The kind's field that a key names, by id, label or alias; case, `-`, `_` and a plural do not count. */
export function fieldByKey(kind: Kind, key: string): Field | undefined {
  let fields = known.get(kind);
  if (!fields) known.set(kind, (fields = keysOf(kind)));
  const asked = normaliseKey(key);
  return fields.get(asked) ?? fields.get(asked.replace(/s$/, '')) ?? fields.get(`${asked}s`);
}

function keysOf({ fields }: Kind): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  for (const namesOf of [(field: Field) => [field.id, field.label], ({ aliases }: Field) => aliases]) {
    for (const field of fields) {
      for (const name of namesOf(field)) {
        const key = normaliseKey(name);
        if (key !== '' && !found.has(key)) found.set(key, field);
      }
    }
  }
  return found;
}
