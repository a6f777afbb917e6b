import { homeOf } from '../../core/catalog/catalog.ts';
import { draftArtifact } from '../../core/drafts/new-artifact.ts';
import { vocabularyOf } from '../../core/kinds/status-vocabulary.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { nameOf } from '../../core/text/path.ts';
import type { KindItem } from '../../manifest/protocol.ts';
import { registerAnswer } from '../answering.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';
import { neighboursIn } from './draft.ts';

type Home = KindItem['homes'][number];

/** List the kinds of the workspace, or of the root a document is in. */
export function registerKinds({ connection, workspace }: Session): void {
  registerAnswer(connection, 'docent/kinds', [], async ({ near }) => {
    await workspace.settled();
    const nearest = near === undefined ? undefined : (await workspace.locate(near))?.root;
    const items = new Map<string, KindItem>();
    for (const root of nearest ? [nearest] : workspace.roots) {
      for (const kind of root.engine.kinds) {
        const homes = homesOf(root, kind);
        const known = items.get(kind.id);
        items.set(kind.id, known ? { ...known, homes: [...known.homes, ...homes] } : kindItem(root, kind, homes));
      }
    }
    return [...items.values()];
  });
}

function kindItem({ engine }: Root, kind: Kind, homes: readonly Home[]): KindItem {
  const { words } = vocabularyOf(kind, engine.words);
  return {
    id: kind.id,
    name: kind.name,
    short: kind.short,
    icon: kind.icon,
    builtIn: kind.origin.builtIn,
    statuses: kind.statuses.map(({ id, label, closed, next, is }) => ({
      id,
      label,
      closed,
      next,
      canonical: is ?? words.get(label.toLowerCase())?.canonical ?? null,
    })),
    variants: kind.variants.map(({ id }) => id),
    homes,
  };
}

/** Where its artifacts are, most of them first; where the first would go, if there is none. */
function homesOf(root: Root, kind: Kind): Home[] {
  const counts = new Map<string, number>();
  for (const { path, kind: id } of root.engine.catalog.all()) {
    if (id === kind.id) counts.set(homeOf(path), (counts.get(homeOf(path)) ?? 0) + 1);
  }
  const used = [...counts].sort(([, a], [, b]) => b - a);
  const configured = root.engine.config.kinds[kind.id]?.homes ?? [];
  const homes = used.length > 0 ? used : (configured.length > 0 ? configured : [kind.home]).map((path): [string, number] => [path, 0]);
  return homes.map(([path, count]) => ({ uri: root.folder.uriOf(path), path, count, nextNumber: nextNumber(root, kind, path) }));
}

/** The number the next one would get, as its name would write it; empty where names have none. */
function nextNumber(root: Root, kind: Kind, folder: string): string {
  const { engine } = root;
  const neighbours = neighboursIn(root, kind, folder);
  const { path, number } = draftArtifact({ kind, title: 'x', today: engine.today, folder, neighbours, takenPaths: engine.listed });
  if (number === undefined) return '';
  const written = new RegExp(`0*${number}(?!\\d)`).exec(nameOf(path))?.[0];
  return written ?? String(number);
}
