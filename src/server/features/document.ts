import { configPath } from '../../core/engine/setup.ts';
import { sectionsToInsert } from '../../core/drafts/insert-missing.ts';
import type { DocumentResult } from '../../manifest/protocol.ts';
import { registerAnswer } from '../answering.ts';
import { artifactItem } from '../artifact-item.ts';
import type { Session } from '../session.ts';

const nothing: DocumentResult = { artifact: null, kindName: null, why: [], configUri: null, notBecause: null, missingSections: [] };

/** Say what a document is, why, and what it lacks. */
export function registerDocument(session: Session): void {
  const { connection, documents } = session;
  registerAnswer(connection, 'docent/document', nothing, async ({ uri }) => {
    const located = await documents.flush(uri);
    if (!located) return { ...nothing, notBecause: 'Git ignores it, or it is in no folder that Docent works in' };
    const { root, path } = located;
    const { engine } = root;
    const configUri = engine.hasConfig ? root.folder.uriOf(configPath) : null;
    const artifact = await engine.artifact(path);
    const summary = engine.catalog.get(path);
    if (!artifact || !summary) return { ...nothing, configUri, notBecause: engine.excludedBecause(path) ?? unrecognised };
    return {
      artifact: artifactItem(session, root, summary),
      kindName: artifact.kind.name,
      why: artifact.why,
      configUri,
      notBecause: null,
      missingSections: sectionsToInsert(artifact).map(({ id, title }) => ({ id, title })),
    };
  });
}

const unrecognised = 'Neither its folder, its name nor its headings are those of a kind';
