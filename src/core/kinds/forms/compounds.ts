import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { Span } from '../../text/span.ts';
import { isAbsent, refuse, spanOf, unknownWord, type Form, type Read, type Say } from './form.ts';

/** A key of a map with its value. */
export interface Entry<T> {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: T;
}

type Forms = Readonly<Record<string, Form<unknown>>>;
type Values<F extends Forms> = { readonly [K in keyof F]?: Read<F[K]> };

/** A list; one value alone counts as a list of it. Wrong items are left out. */
export function listOf<T>(form: Form<T>): Form<readonly T[]> {
  return {
    what: `a list, each ${form.what}`,
    schema: { anyOf: [{ type: 'array', items: form.schema }, form.schema] },
    read(node, say) {
      if (isAbsent(node)) return undefined;
      const items: readonly unknown[] = isSeq(node) ? node.items : [node];
      return items.map((item) => form.read(item, say)).filter((item) => item !== undefined);
    },
  };
}

/** A map with known keys, all of them optional; others are complaints. `noun` says what a key names. */
export function record<F extends Forms>(what: string, forms: F, noun = 'key'): Form<Values<F>> {
  const keys = Object.keys(forms);
  return {
    what,
    schema: { type: 'object', additionalProperties: false, properties: Object.fromEntries(keys.map((key) => [key, forms[key]?.schema])) },
    read(node, say) {
      if (isAbsent(node)) return undefined;
      if (!isMap(node)) return refuse(node, what, say);
      const found: Record<string, unknown> = {};
      for (const { key, keySpan, value } of entriesOf(node.items, say)) {
        const read = Object.hasOwn(forms, key) ? forms[key]?.read(value, say) : unknownWord(noun, key, keySpan, keys, say);
        if (read !== undefined) found[key] = read;
      }
      return found as Values<F>;
    },
  };
}

/** A map with any keys, in their order. A value that is absent is read as `empty`, where that is given. */
export function mapOf<T>(what: string, form: Form<T>, empty?: T): Form<readonly Entry<T>[]> {
  return {
    what,
    schema: { type: 'object', additionalProperties: form.schema },
    read(node, say) {
      if (isAbsent(node)) return undefined;
      if (!isMap(node)) return refuse(node, what, say);
      return entriesOf(node.items, say).flatMap((entry) => {
        const value = isAbsent(entry.value) ? empty : form.read(entry.value, say);
        return value === undefined ? [] : [{ ...entry, value }];
      });
    },
  };
}

/** A short form (a word or a list) or a long one (a map) of the same thing. */
export function shortOrLong<S, L>(short: Form<S>, long: Form<L>, from: (short: S) => L): Form<L> {
  return {
    what: `${short.what} or ${long.what}`,
    schema: { anyOf: [short.schema, long.schema] },
    read(node, say) {
      if (isMap(node)) return long.read(node, say);
      const value = short.read(node, say);
      return value === undefined ? undefined : from(value);
    },
  };
}

function entriesOf(items: readonly Pair[], say: Say): Entry<unknown>[] {
  return items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return refuse(key, 'a word', say) ?? [];
    return [{ key: String(key.source ?? key.value), keySpan: spanOf(key), value }];
  });
}
