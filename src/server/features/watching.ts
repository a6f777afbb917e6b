import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type FileEvent,
} from 'vscode-languageserver';
import { optionsNotification } from '../../manifest/protocol.ts';
import { nameOf } from '../../core/text/path.ts';
import { quietly } from '../answering.ts';
import { isRead, type Root } from '../root.ts';
import type { Session } from '../session.ts';
import { recordOf } from '../client.ts';

/** How long events are gathered: a change of branches brings thousands. */
const pause = 100;
/** From this many on, listing all files again is quicker. */
const many = 300;

/** Follow what changes in the workspace: files, folders, settings, options. */
export function registerWatching(session: Session): { begin(): void } {
  const { connection, workspace, client } = session;
  const events = new Map<string, FileEvent>();
  let taking: Promise<void> | undefined;
  const takeSoon = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const gathered = [...events.values()];
    events.clear();
    await take(session, gathered);
  };
  const takeAll = async (): Promise<void> => {
    while (events.size > 0) await takeSoon();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of changes) events.set(change.uri, change);
    taking ??= takeAll().finally(() => (taking = undefined));
    quietly(connection, taking);
  });
  connection.onDidChangeConfiguration(({ settings }) => quietly(connection, workspace.changeSettings(recordOf(settings)['docent'])));
  connection.onNotification(optionsNotification, (options: unknown) => quietly(connection, workspace.changeOptions(options)));

  return {
    begin() {
      if (client.hearsSettings)
        quietly(connection, connection.client.register(DidChangeConfigurationNotification.type, { section: 'docent' }));
      if (client.watchesFiles) quietly(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
      if (client.changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
          quietly(
            connection,
            workspace.changeFolders(
              added.map(({ uri }) => uri),
              removed.map(({ uri }) => uri),
            ),
          ),
        );
      }
    },
  };
}

/** YAML may stand beside artifacts and give them fields. Folders that go or come are told of as themselves, without the files in them. */
const watchers = [
  { globPattern: '**/*.md' },
  { globPattern: '**/.docent/**' },
  { globPattern: '**/.gitignore' },
  { globPattern: '**/.git/{index,info/exclude}' },
  { globPattern: '**/*.{yaml,yml}' },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** What says which files git ignores, or tracks; one above a root speaks of it, too. */
const ofGit = /\/\.git(?:ignore|\/index|\/info\/exclude)$/;

async function take({ workspace, documents }: Session, events: readonly FileEvent[]): Promise<void> {
  const isUnclear = events.length > many;
  const isRootGone = events.some(({ uri, type }) => type === FileChangeType.Deleted && workspace.placeOf(uri)?.path === '');
  const relisted = new Set<Root>(isUnclear || isRootGone ? workspace.roots : []);
  const changed = new Map<Root, string[]>();
  for (const { uri, type } of isUnclear ? [] : events) {
    const place = workspace.placeOf(uri);
    if (!place || place.path.startsWith('.git/')) continue;
    const { root, path } = place;
    if (setupFolder.test(path)) relisted.add(root);
    else if (!isRead(path) && !root.engine.sidecars.has(path)) {
      if (mayBeFolder(root, path, type)) relisted.add(root);
    } else if (!(await root.files.ignores(path))) {
      if (type !== FileChangeType.Deleted) await documents.noteWritten(root, path);
      changed.set(root, [...(changed.get(root) ?? []), path]);
    }
  }
  for (const root of workspace.roots) {
    const gone = events.filter(({ type }) => type === FileChangeType.Deleted).flatMap(({ uri }) => root.folder.pathOf(uri) ?? []);
    if (gone.length > 0) await documents.forgetDeleted(root, gone);
  }
  for (const root of relisted) {
    await root.relist();
    workspace.openNested(root);
  }
  if (events.some(({ uri }) => ofGit.test(uri))) for (const root of workspace.roots) if (!relisted.has(root)) await root.refreshGit();
  for (const [root, paths] of changed) if (!relisted.has(root)) await root.refresh(paths);
}

/** `.docent` and what is no file in it: what it holds may come and go without a word. */
const setupFolder = /^\.docent(?:\/[^/.]+)*$/;

/** Whether something that is no file we read may hold some: what went held one, or what came has a folder's name. */
function mayBeFolder(root: Root, path: string, type: FileChangeType): boolean {
  if (nameOf(path) === '.gitignore' || path.includes('/.docent/')) return true;
  if (type === FileChangeType.Changed) return false;
  if (type === FileChangeType.Created) return !/[^/]\.[^/]+$/.test(path);
  for (const listed of root.engine.listed) if (listed.startsWith(`${path}/`)) return true;
  return false;
}
