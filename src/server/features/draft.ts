import { nameable, writesPaths } from '../../core/catalog/references.ts';
import { creationOf } from '../../core/drafts/new-artifact.ts';
import type { Relations } from '../../core/drafts/relation-values.ts';
import { carryOver, carryOverFor } from '../../core/engine/carry-over.ts';
import { draftTogether } from '../../core/engine/draft-together.ts';
import { ForeseenError } from '../../core/foreseen.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import { templates } from '../../manifest/builtin.generated.ts';
import type { DraftParams } from '../../manifest/protocol.ts';
import { registerRefusable } from '../answering.ts';
import { rangesIn } from '../convert.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';
import { exposureOf } from './exposure.ts';

interface Place {
  readonly root: Root;
  /** Absent: where the kind's artifacts are, or its home. */
  readonly folder: string | undefined;
  /** Where the person is, in that root. */
  readonly from: string | undefined;
}

/** Work out new artifacts, and copies of kinds to change. */
export function registerDraft(session: Session): void {
  const { connection, workspace } = session;
  registerRefusable(connection, 'docent/draft', async (params) => {
    await workspace.settled();
    const { root, folder, from } = placeOf(session, params.folder, params.near);
    const { title, author, starts = [], carry } = params;
    const kind = kindNamed(root, params.kind);
    const offer = carry && (await carryOverFor(root.engine, kind, { title, author }));
    const wanted = {
      kind,
      title,
      author,
      folder,
      from,
      relations: relationsOf(root, params.relations),
      fill: offer && [carryOver(offer, carry)],
    };
    const { draft, also } = await draftTogether(root.engine, wanted, starts);
    const { path, text, cursor } = draft;
    return {
      uri: root.folder.uriOf(path),
      path,
      text,
      also: [draft.beside ?? [], ...also.map(creationOf)].flat().map((each) => ({ uri: root.folder.uriOf(each.path), text: each.text })),
      cursor: rangesIn(text)({ start: cursor, end: cursor }).start,
      ...(await exposureOf(session, root, draft, params.keepOut)),
    };
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

/** Artifacts of the root that fields point to, as new artifacts name them. */
function relationsOf({ engine, folder }: Root, named: DraftParams['relations'] = []): Relations {
  return Object.fromEntries(
    named.flatMap(({ field, uri }) => {
      const summary = engine.catalog.get(folder.pathOf(uri) ?? '');
      return summary ? [[field, { to: [nameable(summary, engine.catalog)], byPath: writesPaths(engine.catalog, field) }]] : [];
    }),
  );
}

/** The kind of a root by its id; a `ForeseenError` where there is none. */
export function kindNamed({ engine }: Root, id: string): Kind {
  const kind = engine.kinds.find((each) => each.id === id);
  if (!kind) throw new ForeseenError('no-such-kind', `there is no kind “${id}”`);
  return kind;
}

/** Where something is asked for: a root, and the folder or file in it. */
export function placeOf({ workspace }: Session, uri: string | undefined, near?: string): Place {
  const [first] = workspace.roots;
  if (!first) throw new ForeseenError('no-folder', 'no folder is open in which an artifact could be');
  const place = placed(workspace.roots, uri);
  if (uri !== undefined && !place) throw new ForeseenError('outside', 'that folder is outside the workspace');
  const here = placed(workspace.roots, near);
  return { root: place?.root ?? here?.root ?? first, folder: place?.path, from: here?.path };
}

function placed(roots: readonly Root[], uri: string | undefined): { readonly root: Root; readonly path: string } | undefined {
  if (uri === undefined) return undefined;
  for (const root of roots) {
    const path = root.folder.pathOf(uri);
    if (path !== undefined) return { root, path };
  }
  return undefined;
}
