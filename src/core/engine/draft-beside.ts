import { homeOf } from '../catalog/catalog.ts';
import type { Summary } from '../catalog/summary.ts';
import { followsHome, templateIn } from '../config/home-templates.ts';
import type { FieldValues } from '../drafts/draft-fields.ts';
import { filledDraft, type Filling } from '../drafts/fill-draft.ts';
import { draftArtifact, type Draft } from '../drafts/new-artifact.ts';
import type { Relations } from '../drafts/relation-values.ts';
import type { Kind } from '../kinds/kind.ts';
import { plainTemplateKind } from '../kinds/plain-template.ts';
import { folderOf } from '../text/path.ts';
import type { Engine } from './engine.ts';

/** What somebody asked for. */
export interface Wanted {
  readonly kind: Kind;
  readonly title: string;
  /** Where it goes, whatever is usual. */
  readonly folder?: string | undefined;
  /** Where the person is: a folder or file; of several homes the nearest is meant. */
  readonly from?: string | undefined;
  /** Which body, whatever is usual. */
  readonly variant?: string | undefined;
  readonly fields?: FieldValues | undefined;
  /** Artifacts that relation fields name. */
  readonly relations?: Relations | undefined;
  /** What sections start with, besides what the template says. */
  readonly fill?: readonly Filling[] | undefined;
  /** Which artifacts there it is like; all, where it is not said. */
  readonly like?: ((summary: Summary) => boolean) | undefined;
  /** Paths that others are about to take. */
  readonly taken?: readonly string[] | undefined;
  readonly author?: string | undefined;
}

/** A new artifact beside those of its kind: where they are, named and written as they are. Neighbours, then the config, choose. */
export async function draftBeside(engine: Engine, wanted: Wanted): Promise<Draft> {
  const { kind, title, author, fields, relations, variant, fill = [] } = wanted;
  const folder = wanted.folder ?? homeFor(engine, kind, wanted.from);
  const neighbours = neighboursIn(engine, kind, folder).filter(wanted.like ?? (() => true));
  const latest = neighbours.at(-1);
  const like = latest && (await engine.artifact(latest.path));
  const request = {
    kind: variant === undefined ? await kindAt(engine, kind, folder) : kind,
    title,
    author,
    fields,
    relations,
    folder,
    neighbours,
    like,
    today: engine.today,
    variant: variant ?? (neighbours.length === 0 ? engine.config.kinds[kind.id]?.variant : undefined),
  };
  const taken = new Set([...engine.listed, ...(wanted.taken ?? [])]);
  for (;;) {
    const draft = draftArtifact({ ...request, takenPaths: taken });
    const isFree = taken.has(draft.path) || !(await engine.exists(draft.path));
    if (isFree) return fill.length > 0 ? filledDraft(draft, { kind, words: engine.words }, fill) : draft;
    taken.add(draft.path);
  }
}

/** Artifacts of a kind in a folder, in the order of their numbers. */
export function neighboursIn({ catalog }: Pick<Engine, 'catalog'>, kind: Kind, folder: string): readonly Summary[] {
  const near = catalog.inHome(folder).filter((summary) => summary.kind === kind.id);
  return near.sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.path < b.path ? -1 : 1));
}

/** A folder for artifacts of a kind, and how many are there. */
export interface KindHome {
  readonly path: string;
  readonly count: number;
}

/** Where artifacts of a kind may go: the homes the config names, then those most used; where there is none, the kind's own. */
export function homesOf({ catalog, config }: Pick<Engine, 'catalog' | 'config'>, kind: Kind): readonly KindHome[] {
  const counts = new Map<string, number>();
  for (const { path, kind: id } of catalog.all()) if (id === kind.id) counts.set(homeOf(path), (counts.get(homeOf(path)) ?? 0) + 1);
  const used = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([path]) => path);
  const paths = [...new Set([...(config.kinds[kind.id]?.homes ?? []), ...used])];
  return (paths.length > 0 ? paths : [kind.home]).map((path) => ({ path, count: counts.get(path) ?? 0 }));
}

function homeFor(engine: Engine, kind: Kind, from = ''): string {
  return nearest(
    homesOf(engine, kind).map(({ path }) => path),
    from,
  );
}

/** The first of the homes that are below a folder, or else below the nearest folder above it that has any. */
function nearest(homes: readonly string[], from: string): string {
  for (let folder = from; folder !== ''; folder = folderOf(folder)) {
    const below = homes.find((home) => `${home}/`.startsWith(`${folder}/`));
    if (below !== undefined) return below;
  }
  return homes[0] ?? '';
}

/** The kind with the template that stands in the folder for its body; itself where there is none, or the team says what the body is. */
async function kindAt(engine: Engine, kind: Kind, folder: string): Promise<Kind> {
  const path = followsHome(kind, engine.config) ? templateIn(engine.listed, folder, kind) : undefined;
  const text = path === undefined ? undefined : await engine.text(path);
  const plain = path === undefined || text === undefined ? kind : plainTemplateKind(kind, kind.id, path, text);
  return plain.variants[0]?.order.length === 0 ? kind : plain;
}
