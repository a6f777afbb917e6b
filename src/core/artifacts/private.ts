import { isPrivate } from '../kinds/private.ts';
import type { Artifact } from './artifact.ts';
import { isTemplateValue } from './template-text.ts';

/** Whether an artifact is nobody else's business, as its kind has it; a hole that the template left says nothing. */
export const isPrivateArtifact = (artifact: Artifact): boolean =>
  isPrivate(artifact.kind, (id) =>
    artifact.fields.some((reading) => reading.field?.id === id && reading.value !== '' && !isTemplateValue(artifact, reading)),
  );
