import type { EvidenceRule } from '../kinds/evidence.ts';
import type { Change } from './change.ts';
import type { Fact } from './fact.ts';

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

/** Whether a rule wants the whole texts of a changed file, and not only the lines that changed. */
export function wantsText(_rules: readonly EvidenceRule[]): (path: string) => boolean {
  return () => false;
}

/** What a change shows, in the order of the rules. */
export function factsOf(_grounds: Grounds): readonly Fact[] {
  return [];
}
