import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../../text/span.ts';
import type { Complaint } from '../complaint.ts';
import { didYouMean, moreSlips, nearest, quoted } from '../../text/near.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** Where a form puts what is wrong. */
export type Say = (complaint: Complaint) => void;

/** What a YAML value may be: one table reads it, complains about it and draws its JSON Schema. */
export interface Form<T> {
  /** For messages: “a list of words”. */
  readonly what: string;
  readonly schema: Schema;
  /** The value, or undefined where it is absent or wrong; what is wrong is said. Takes a node of `yaml`. */
  read(node: unknown, say: Say): T | undefined;
}

/** What a form reads. */
export type Read<F> = F extends Form<infer T> ? T : never;

/** A value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** The place of a node, without the comment and line end behind it. */
export function spanOf(node: unknown): Span {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? range?.[0] ?? 0 };
}

/** Whether nothing stands there: no node, or one that says null. */
export const isAbsent = (node: unknown): boolean => node === undefined || node === null || (isScalar(node) && node.value === null);

/** Complain that a node is not what its form wants. */
export function refuse(node: unknown, what: string, say: Say): undefined {
  say({ span: spanOf(node), message: `This is ${nameOf(node)}; ${what} is expected` });
}

/** Complain about a word nobody knows, and name the one that was meant. */
export function unknownWord(noun: string, word: string, span: Span, known: readonly string[], say: Say): undefined {
  const meant = nearest(word, known, moreSlips(word));
  const way = meant === undefined ? expected(known) : didYouMean(meant);
  say({ span, message: `Unknown ${noun} “${word}”${way}`, ...(meant === undefined ? {} : { replacement: meant }) });
}

/** The form with a sentence for whoever hovers over its key. */
export const about = <T>(description: string, form: Form<T>): Form<T> => ({ ...form, schema: { description, ...form.schema } });

/** The form, remembering where its value stands. */
export const located = <T>(form: Form<T>): Form<Located<T>> => ({
  ...form,
  read(node, say) {
    const value = form.read(node, say);
    return value === undefined ? undefined : { value, span: spanOf(node) };
  },
});

const expected = (known: readonly string[]): string => (known.length > 0 && known.length < 13 ? `; known are ${quoted(known)}` : '');

function nameOf(node: unknown): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  if (isAlias(node)) return 'an alias';
  return isScalar(node) ? `“${String(node.source ?? node.value)}”` : 'nothing';
}
