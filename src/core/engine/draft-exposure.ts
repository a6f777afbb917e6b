import { isPrivateArtifact } from '../artifacts/private.ts';
import type { Draft } from '../drafts/new-artifact.ts';
import type { KeepOut } from '../rules/rule.ts';
import type { Engine } from './engine.ts';

/** How a draft would be kept out of git; undefined where it is not private, or git would not take it. */
export async function draftExposure(engine: Engine, { path, text }: Pick<Draft, 'path' | 'text'>): Promise<KeepOut | undefined> {
  const artifact = engine.artifactOf(path, text);
  return artifact && isPrivateArtifact(artifact) ? engine.exposures.keepOutOf(path, artifact.kind) : undefined;
}
