import { factsOf, type GoverningArtifact } from '../../../src/core/review/evidence.ts';
import type { Change } from '../../../src/core/review/change.ts';
import type { Fact } from '../../../src/core/review/fact.ts';
import { shippedKinds } from '../kinds/support.ts';
import { changeOf } from './diff.ts';

const rules = shippedKinds.find(({ evidence }) => evidence !== undefined)?.evidence ?? [];

/** What the rules we ship say of a change. */
export const shippedFacts = (change: Change, governing: readonly GoverningArtifact[] = []): readonly Fact[] =>
  factsOf({ change, rules, governing });

/** What one rule we ship says of a change: sentences, with the places below them. */
export function said(rule: string, change: Change | string, governing: readonly GoverningArtifact[] = []): string[] {
  if (rules.every(({ id }) => id !== rule)) throw new Error(`There is no rule ${rule}`);
  const facts = shippedFacts(typeof change === 'string' ? changeOf(change) : change, governing).filter((fact) => fact.rule === rule);
  return facts.flatMap(({ text, places }) => [text, ...places.map(({ path, line }) => `  ${path}${line === undefined ? '' : `:${line}`}`)]);
}
