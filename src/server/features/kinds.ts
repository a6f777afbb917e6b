import { draftArtifact } from '../../core/drafts/new-artifact.ts';
import { homesOf, neighboursIn } from '../../core/engine/draft-beside.ts';
import { vocabularyOf } from '../../core/kinds/status-vocabulary.ts';
import type { Field, Kind } from '../../core/kinds/kind.ts';
import { firstSentence } from '../../core/text/first-sentence.ts';
import { nameOf } from '../../core/text/path.ts';
import type { KindItem } from '../../manifest/protocol.ts';
import { registerAnswer } from '../answering.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';

type Home = KindItem['homes'][number];

/** List the kinds of the workspace, or of the root a document is in. */
export function registerKinds({ connection, workspace }: Session): void {
  registerAnswer(connection, 'docent/kinds', [], async ({ near }) => {
    await workspace.settled();
    const nearest = near === undefined ? undefined : (await workspace.locate(near))?.root;
    const items = new Map<string, KindItem>();
    for (const root of nearest ? [nearest] : workspace.roots) {
      for (const kind of root.engine.kinds) {
        const homes = homesFor(root, kind);
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
    ...(kind.about === undefined ? {} : { about: firstSentence(kind.about) }),
    private: kind.private === true,
    builtIn: kind.origin.builtIn,
    statuses: kind.statuses.map(({ id, label, closed, next, is }) => ({
      id,
      label,
      closed,
      next,
      canonical: is ?? words.get(label.toLowerCase())?.canonical ?? null,
    })),
    variants: kind.variants.map(({ id }) => id),
    ...(kind.asks === undefined ? {} : { asks: kind.asks }),
    offers: kind.fields.flatMap((field) => offerOf(engine.kinds, kind, field)),
    carriesOver: kind.carryOver !== undefined,
    homes,
  };
}

/** A field that a new artifact is asked for, where there is the kind it points to. */
function offerOf(kinds: readonly Kind[], { id }: Kind, { offer, of, label, about, ...field }: Field): KindItem['offers'] {
  const target = offer ? kinds.find((each) => each.id === of) : undefined;
  if (!target) return [];
  return [
    { field: field.id, label, ...(about === undefined ? {} : { about }), of: target.id, short: target.short, canStart: target.id !== id },
  ];
}

/** Where a new one may go, most usual first. */
const homesFor = (root: Root, kind: Kind): Home[] =>
  homesOf(root.engine, kind).map(({ path, count }) => ({
    uri: root.folder.uriOf(path),
    path,
    count,
    nextNumber: nextNumber(root, kind, path),
  }));

/** The number the next one would get, as its name would write it; empty where names have none. */
function nextNumber(root: Root, kind: Kind, folder: string): string {
  const { engine } = root;
  const neighbours = neighboursIn(engine, kind, folder);
  const { path, number } = draftArtifact({ kind, title: 'x', today: engine.today, folder, neighbours, takenPaths: engine.listed });
  if (number === undefined) return '';
  const written = new RegExp(`0*${number}(?!\\d)`).exec(nameOf(path))?.[0];
  return written ?? String(number);
}
