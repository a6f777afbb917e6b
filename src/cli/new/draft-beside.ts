import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf } from '../../core/catalog/catalog.ts';
import type { Summary } from '../../core/catalog/summary.ts';
import { draftArtifact, type Draft } from '../../core/drafts/new-artifact.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { folderOf } from '../../core/text/path.ts';
import { meant } from '../flags.ts';
import { Refusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { FieldValues } from './field-values.ts';

/** What somebody asked for. */
export interface Wanted {
  readonly kind: Kind;
  readonly title: string;
  /** Relative to the root. */
  readonly folder: string | undefined;
  /** The working directory, relative to the root; of several homes those near it are meant. */
  readonly from: string;
  readonly variant: string | undefined;
  readonly fields: FieldValues;
}

/** A new artifact beside those of its kind: where they are, named and written as they are. */
export async function draftBeside({ root, engine }: Workspace, { kind, title, folder, from, variant, fields }: Wanted): Promise<Draft> {
  const own = [...engine.catalog.all()].filter((summary) => summary.kind === kind.id);
  const config = engine.config.kinds[kind.id];
  const home = folder ?? nearest([...(config?.homes ?? []), ...mostUsedFirst(own)], from)[0] ?? kind.home;
  const neighbours = own.filter(({ path }) => homeOf(path) === home);
  const latest = [...neighbours].sort((a, b) => (b.number ?? 0) - (a.number ?? 0) || (a.path < b.path ? 1 : -1))[0];
  return draftArtifact({
    kind,
    title,
    today: engine.today,
    folder: home,
    neighbours,
    takenPaths: { has: (path) => engine.listed.has(path) || existsSync(join(root, path)) },
    variant: known(variant, kind) ?? (neighbours.length === 0 ? config?.variant : undefined),
    fields,
    like: latest && (await engine.artifact(latest.path)),
  });
}

/** Those of the homes that are below a folder, or else below the nearest folder above it that has any. */
function nearest(homes: readonly string[], from: string): readonly string[] {
  for (let folder = from; folder !== ''; folder = folderOf(folder)) {
    const below = homes.filter((home) => `${home}/`.startsWith(`${folder}/`));
    if (below.length > 0) return below;
  }
  return homes;
}

function mostUsedFirst(summaries: readonly Summary[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { path } of summaries) counts.set(homeOf(path), (counts.get(homeOf(path)) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([home]) => home);
}

function known(variant: string | undefined, { variants, short }: Kind): string | undefined {
  const ids = variants.map(({ id }) => id);
  if (variant === undefined || ids.includes(variant)) return variant;
  throw new Refusal(`${short} has no variant “${variant}”${meant(variant, ids)}`, `Variants are ${ids.join(', ')}`);
}
