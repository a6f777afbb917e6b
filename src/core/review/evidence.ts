import type { EvidenceMeasure, EvidenceRule, FileSort } from '../kinds/evidence.ts';
import type { Change } from './change.ts';
import { measures } from './evidence/measures.ts';
import { patternFacts } from './evidence/pattern-facts.ts';
import type { Fact } from './fact.ts';
import { sortOf } from './file-sorts.ts';

/** An artifact that binds code, and what it says of which code. */
export interface GoverningArtifact {
  /** Relative to the repository's top. */
  readonly path: string;
  readonly title: string;
  /** “ADR-12”; empty where it has no number. */
  readonly citation: string;
  /** “Accepted”; empty where it has none. */
  readonly status: string;
  readonly closed: boolean;
  /** Paths of files and folders that its text names, relative to the repository's top, with the line (from 1) of each. */
  readonly mentions: readonly { readonly path: string; readonly line: number }[];
}

/** What evidence is gathered from. */
export interface Grounds {
  readonly change: Change;
  readonly rules: readonly EvidenceRule[];
  readonly governing: readonly GoverningArtifact[];
}

/** Sorts of files whose whole texts a measure compares. */
const wanted: Readonly<Partial<Record<EvidenceMeasure, readonly FileSort[]>>> = {
  exports: ['code', 'schemas'],
  dependencies: ['dependencies'],
  untested: ['tests'],
  decisions: ['code'],
};

/** Whether a rule wants the whole texts of a changed file, and not only the lines that changed. */
export function wantsText(rules: readonly EvidenceRule[]): (path: string) => boolean {
  const sorts = new Set(rules.flatMap(({ measure }) => (measure === undefined ? [] : (wanted[measure] ?? []))));
  return (path) => {
    const sort = sorts.size === 0 ? undefined : sortOf(path);
    return sort !== undefined && sorts.has(sort);
  };
}

/** What a change shows, in the order of the rules. */
export function factsOf({ change, rules, governing }: Grounds): readonly Fact[] {
  return rules.flatMap((rule) =>
    rule.measure === undefined ? patternFacts(rule, change) : measures[rule.measure]({ rule, change, governing }),
  );
}
