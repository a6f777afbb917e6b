import type { GoverningArtifact } from '../review/evidence.ts';
import type { Engine } from './engine.ts';

/** Artifacts of kinds that bind code, with the paths that their texts name. */
export async function governingArtifacts(_engine: Engine, _prefix: string): Promise<readonly GoverningArtifact[]> {
  return [];
}
