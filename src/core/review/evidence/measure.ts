import type { EvidenceRule } from '../../kinds/evidence.ts';
import type { Change } from '../change.ts';
import type { GoverningArtifact } from '../evidence.ts';
import type { Fact } from '../fact.ts';

/** What a measure sees of a review. */
export interface Sight {
  readonly rule: EvidenceRule;
  readonly change: Change;
  readonly governing: readonly GoverningArtifact[];
}

/** Evidence that lines and names of files alone do not give. */
export type Measure = (sight: Sight) => readonly Fact[];
