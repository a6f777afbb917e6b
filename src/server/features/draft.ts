import type { Summary } from '../../core/catalog/summary.ts';
import { draftArtifact, type Draft, type DraftRequest } from '../../core/drafts/new-artifact.ts';
import { homeOf } from '../../core/catalog/catalog.ts';
import { mostOf } from '../../core/drafts/most.ts';
import { ForeseenError } from '../../core/foreseen.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { templates } from '../../manifest/builtin.generated.ts';
import type { DraftParams } from '../../manifest/protocol.ts';
import { registerRefusable } from '../answering.ts';
import { rangesIn } from '../convert.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';

interface Place {
  readonly root: Root;
  /** Absent: where the kind's artifacts are, or its home. */
  readonly folder: string | undefined;
}

/** Work out new artifacts, and copies of kinds to change. */
export function registerDraft(session: Session): void {
  const { connection, workspace } = session;
  registerRefusable(connection, 'docent/draft', async (params) => {
    await workspace.settled();
    const { root, folder } = placeOf(session, params.folder);
    const { path, text, cursor } = await drafted(root, params, folder);
    return { uri: root.folder.uriOf(path), path, text, cursor: rangesIn(text)({ start: cursor, end: cursor }).start };
  });
  registerRefusable(connection, 'docent/customizeKind', async ({ kind: id, folder }) => {
    await workspace.settled();
    const { root } = placeOf(session, folder);
    const kind = kindNamed(root, id);
    const path = kind.origin.builtIn ? `.docent/kinds/${kind.id}.md` : kind.origin.path;
    const text = kind.origin.builtIn ? templates[`${kind.id}.md`] : await root.engine.text(path);
    if (text === undefined) throw new ForeseenError('no-template', `there is no file that says what “${kind.name}” is`);
    return { uri: root.folder.uriOf(path), text };
  });
}

async function drafted(root: Root, { kind: id, title, author }: DraftParams, given: string | undefined): Promise<Draft> {
  const { engine } = root;
  const kind = kindNamed(root, id);
  const folder = given ?? usualHome(root, kind);
  const neighbours = folder === undefined ? [] : neighboursIn(root, kind, folder);
  const last = neighbours.at(-1);
  const like = last && (await engine.artifact(last.path));
  const taken = new Set(engine.listed);
  const request: DraftRequest = {
    kind,
    title,
    today: engine.today,
    author,
    folder,
    neighbours,
    takenPaths: taken,
    variant: engine.config.kinds[kind.id]?.variant,
    like,
  };
  for (;;) {
    const draft = draftArtifact(request);
    const [there] = await root.files.exist([draft.path]);
    if (!there || taken.has(draft.path)) return draft;
    taken.add(draft.path);
  }
}

/** Artifacts of a kind in a folder, in the order of their numbers. */
export function neighboursIn(root: Root, kind: Kind, folder: string): Summary[] {
  const near = root.engine.catalog.inHome(folder).filter((summary) => summary.kind === kind.id);
  return near.sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || (a.path < b.path ? -1 : 1));
}

function usualHome({ engine }: Root, kind: Kind): string | undefined {
  const homes = [...engine.catalog.all()].flatMap((summary) => (summary.kind === kind.id ? [homeOf(summary.path)] : []));
  return mostOf(homes) ?? engine.config.kinds[kind.id]?.homes[0];
}

function kindNamed({ engine }: Root, id: string): Kind {
  const kind = engine.kinds.find((each) => each.id === id);
  if (!kind) throw new ForeseenError('no-such-kind', `there is no kind “${id}”`);
  return kind;
}

function placeOf({ workspace }: Session, uri: string | undefined): Place {
  const [first] = workspace.roots;
  if (!first) throw new ForeseenError('no-folder', 'no folder is open in which an artifact could be');
  if (uri === undefined) return { root: first, folder: undefined };
  for (const root of workspace.roots) {
    const folder = root.folder.pathOf(uri);
    if (folder !== undefined) return { root, folder };
  }
  throw new ForeseenError('outside', 'that folder is outside the workspace');
}
