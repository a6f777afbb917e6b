import type { Artifact, Dialect } from '../artifacts/artifact.ts';
import { editsOfField } from '../artifacts/write-field.ts';
import type { EditChange } from '../text/change.ts';
import { hashText } from '../text/hash.ts';

/** The change that gives an artifact a status of its kind, where and as its status stands, be it in the file beside it; no edits where it has it already. */
export function draftStatus(artifact: Artifact, statusId: string, dialectIfAbsent?: Dialect): EditChange {
  const { kind } = artifact;
  const field = kind.fields.find(({ type }) => type === 'status');
  const label = kind.statuses.find(({ id }) => id === statusId)?.label ?? statusId;
  const isThere = artifact.status?.status?.id === statusId && artifact.status.misspeltFor === undefined;
  const { path, text, edits } =
    field && !isThere ? editsOfField(artifact, field.id, label, dialectIfAbsent) : { path: artifact.path, text: artifact.text, edits: [] };
  return { type: 'edit', path, hash: hashText(text), edits };
}
