import { dirname, relative, resolve } from 'node:path';
import { statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { rootFor } from '../roots.ts';
import { openWorkspace, type Opening, type Workspace } from '../workspace.ts';
import type { Io } from '../io.ts';

/** The workspace of one file that somebody asks about, and its path in it. */
export async function openFor(
  file: string,
  io: Io,
  opening: Opening = {},
): Promise<{ readonly workspace: Workspace; readonly path: string }> {
  const full = resolve(io.cwd, file);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) throw new Refusal(`“${file}” is not there`);
  if (!stat.isFile()) throw new Refusal(`“${file}” is a folder; expected a file`);
  const root = rootFor(dirname(full), io.cwd);
  return { workspace: await openWorkspace(root, io, opening), path: relative(root, full).replaceAll('\\', '/') };
}
