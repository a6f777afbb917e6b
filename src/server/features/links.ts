import type { DocumentLink, Location } from 'vscode-languageserver';
import type { Summary } from '../../core/catalog/summary.ts';
import { touches } from '../../core/text/span.ts';
import { answering } from '../answering.ts';
import { rangeOf, rangesIn } from '../convert.ts';
import { everyText } from '../every-text.ts';
import { mentionsIn, type Mention } from '../mentions.ts';
import type { Root } from '../root.ts';
import type { Session } from '../session.ts';

interface Pointed {
  readonly root: Root;
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  readonly mention: Mention | undefined;
  /** What is pointed at: what is mentioned, or on its title the artifact itself. */
  readonly targets: readonly Summary[];
}

/** Go from a mention to the artifact, and from an artifact to its mentions. Ordinary links are the business of VS Code's own Markdown. */
export function registerLinks(session: Session): void {
  const { connection, client, documents } = session;
  connection.onDefinition(
    answering(connection, [], async ({ textDocument, position }) => {
      const pointed = await pointedAt(session, textDocument.uri, position);
      if (!pointed?.mention || (client.isOurs && isOnDestination(pointed))) return [];
      return pointed.targets.map((target) => titleOf(session, pointed.root, target));
    }),
  );
  connection.onReferences(
    answering(connection, [], async ({ textDocument, position, context }) => {
      const pointed = await pointedAt(session, textDocument.uri, position);
      if (!pointed) return [];
      const own = context.includeDeclaration ? pointed.targets.map((target) => titleOf(session, pointed.root, target)) : [];
      return [...own, ...(await mentionsOf(session, pointed.root, pointed.targets))];
    }),
  );
  connection.onDocumentLinks(
    answering(connection, [], async ({ textDocument }): Promise<DocumentLink[]> => {
      const located = await session.workspace.locate(textDocument.uri);
      const text = documents.get(textDocument.uri)?.getText();
      if (!located || text === undefined) return [];
      const range = rangesIn(text);
      return mentionsIn(located.root, located.path, text)
        .filter(({ form }) => form !== 'link')
        .map(({ span, targets }) => ({ range: range(span), ...linkTo(session, located.root, targets) }));
    }),
  );
}

/** Where VS Code's own Markdown goes to the target; it does nothing on a link's words. */
const isOnDestination = ({ text, offset, mention }: Pointed): boolean =>
  mention?.form === 'link' && /\]\(/.test(text.slice(mention.span.start, offset));

/** An artifact's title, as a place to go to. */
export function titleOf({ documents }: Session, root: Root, { path, titlePlace }: Summary): Location {
  return { uri: documents.uriOf(root, path), range: rangeOf(titlePlace) };
}

function linkTo({ documents }: Session, root: Root, [target]: readonly Summary[]): Pick<DocumentLink, 'target' | 'tooltip'> {
  return target ? { target: documents.uriOf(root, target.path), tooltip: target.title } : {};
}

async function pointedAt(
  { workspace, documents }: Session,
  uri: string,
  position: { line: number; character: number },
): Promise<Pointed | undefined> {
  const located = await workspace.locate(uri);
  const document = documents.get(uri);
  if (!located || !document) return undefined;
  const { root, path } = located;
  const [text, offset] = [document.getText(), document.offsetAt(position)];
  const mention = mentionsIn(root, path, text).find(({ span }) => touches(span, offset));
  const artifact = mention ? undefined : root.artifactOf(path, text);
  const own = artifact && touches(artifact.title.span, offset) ? root.engine.catalog.get(path) : undefined;
  return { root, path, text, offset, mention, targets: mention?.targets ?? (own ? [own] : []) };
}

/** Every place in the root that mentions one of some artifacts; documents that hold neither name nor number are not parsed. */
async function mentionsOf(session: Session, root: Root, targets: readonly Summary[]): Promise<Location[]> {
  if (targets.length === 0) return [];
  const paths = new Set(targets.map(({ path }) => path));
  const clues = new RegExp(targets.flatMap((target) => cluesTo(root, target)).join('|'), 'i');
  const pointing = new Set(targets.flatMap((target) => root.engine.catalog.pointingAt(target)).map(({ path }) => path));
  const found: Location[] = [];
  for await (const [path, text] of everyText(session, root)) {
    if (!pointing.has(path) && !clues.test(text)) continue;
    const range = rangesIn(text);
    for (const { span, targets: named } of mentionsIn(root, path, text)) {
      if (named.some((each) => paths.has(each.path))) found.push({ uri: session.documents.uriOf(root, path), range: range(span) });
    }
  }
  return found;
}

/** What stands in a text that names an artifact otherwise than by a relation or link of the catalog. */
function cluesTo({ engine }: Root, { path, number, kind }: Summary): string[] {
  const name = path
    .replace(/\/(?:readme|index)\.md$/i, '')
    .replace(/^.*\//, '')
    .replace(/\.md$/, '');
  const words = [name, encodeURI(name)].map((each) => each.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const prefixes = engine.kinds.find(({ id }) => id === kind)?.prefixes ?? [];
  return number === undefined ? words : [...words, ...prefixes.map((prefix) => `${prefix}[-#_ \\t]{0,2}0*${number}(?!\\d)`)];
}
