import type { Artifact } from '../artifacts/artifact.ts';
import { isOwnNumber } from '../artifacts/own-number.ts';
import { inCaseOf } from '../artifacts/write-status.ts';
import type { Kind } from '../kinds/kind.ts';
import { folderOf, joinPath } from '../text/path.ts';
import type { FieldValues } from './draft-fields.ts';
import { yamlLine } from './yaml-line.ts';

/** What the sidecar of a new artifact is made of. */
export interface SidecarRequest {
  readonly kind: Kind;
  /** Of the artifact. */
  readonly path: string;
  readonly number: number | undefined;
  readonly values: FieldValues;
  /** The one beside: its keys, in its order. */
  readonly like: Artifact | undefined;
}

/** The file beside a new artifact, with every field that has a value or waits for one; absent where its kind has none. */
export function draftSidecar({
  kind,
  path,
  number,
  values,
  like,
}: SidecarRequest): { readonly path: string; readonly text: string } | undefined {
  if (kind.sidecar === undefined) return undefined;
  const there = like?.fields.filter(({ inSidecar }) => inSidecar) ?? [];
  const rank = (id: string): number => there.findIndex(({ field }) => field?.id === id) + 1 || there.length + 1;
  const fields = kind.fields
    .filter((field) => values[field.id] !== undefined || isOwnNumber(kind, field))
    .sort((a, b) => rank(a.id) - rank(b.id));
  const lines = fields.map((field) => {
    const key = there.find((reading) => reading.field === field)?.key ?? field.id;
    const value = values[field.id] ?? '';
    if (isOwnNumber(kind, field) && value === '') return yamlLine(key, number ?? '');
    return yamlLine(key, field.type === 'status' && typeof value === 'string' ? inCaseOf(like?.status?.word ?? '', value) : value);
  });
  return { path: joinPath(folderOf(path), kind.sidecar), text: `${lines.join('\n')}\n` };
}
