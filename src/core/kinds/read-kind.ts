import { buildKind } from './build-kind.ts';
import type { Complaint } from './complaint.ts';
import { crossCheck } from './cross-check.ts';
import { unknownWord } from './forms/form.ts';
import { readKindFile, type KindFile, type WrittenKindFile } from './kind-file.ts';
import type { Kind } from './kind.ts';
import { tidyKind } from './tidy-kind.ts';

export type { KindFile } from './kind-file.ts';

/** Kinds, and what is wrong in which file. */
export interface KindsRead {
  readonly kinds: readonly Kind[];
  /** By path; files without complaints are absent. */
  readonly complaints: ReadonlyMap<string, readonly Complaint[]>;
}

/**
 * Read kind files. A workspace's file for a kind replaces what we ship for it, variants included; a workspace's variant adds to it.
 * A broken file is left out and said; nothing throws.
 */
export function readKinds(files: readonly KindFile[]): KindsRead {
  const complaints = new Map<string, Complaint[]>(files.map(({ path }) => [path, []]));
  const written = files.flatMap((file) => readKindFile(file, complaints.get(file.path) ?? []) ?? []);
  const owns = ownFiles(written);
  const ids = owns.map(({ kindId }) => kindId.value);
  for (const { variant, kindId, say } of written)
    if (variant && !ids.includes(kindId.value)) unknownWord('kind', kindId.value, kindId.span, ids, say);

  const built = owns.map((own) => buildKind(own, variantFiles(written, own)));
  const kinds = built.map(({ kind }) => kind);
  for (const each of built) crossCheck(each, kinds);
  return {
    kinds: kinds.map(tidyKind),
    complaints: new Map([...complaints].filter(([, wrong]) => wrong.length > 0)),
  };
}

/** The file that counts for each kind: the workspace's before ours, the first before others. */
function ownFiles(written: readonly WrittenKindFile[]): WrittenKindFile[] {
  const chosen = new Map<string, WrittenKindFile>();
  for (const file of written) {
    if (file.variant) continue;
    const other = chosen.get(file.kindId.value);
    if (!other || (other.builtIn && !file.builtIn)) chosen.set(file.kindId.value, file);
    else if (other.builtIn === file.builtIn)
      file.say({
        span: file.kindId.span,
        message: `Kind “${file.kindId.value}” is in “${other.path}” already; one file for a kind is expected`,
      });
  }
  return [...chosen.values()];
}

/** The variants of a kind: ours only where the kind is ours, and a workspace's of the same name instead of ours. */
function variantFiles(written: readonly WrittenKindFile[], own: WrittenKindFile): WrittenKindFile[] {
  const chosen = new Map<string, WrittenKindFile>();
  for (const file of written) {
    const id = file.variant?.value;
    if (id === undefined || file.kindId.value !== own.kindId.value || (file.builtIn && !own.builtIn)) continue;
    if (chosen.get(id)?.builtIn !== false) chosen.set(id, file);
  }
  return [...chosen.values()];
}
