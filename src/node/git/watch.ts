import { readdirSync, watch as watchFolder, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

export interface WatchedFolders {
  /** The git folder of the work tree, that of the whole repository, and the one reviews are kept in. */
  readonly own: string;
  readonly shared: string;
  readonly reviews: string;
}

const pause = 200;
/** Folders of refs are watched one by one; somebody with more of them is told late of some. */
const most = 100;

/**
 * Hear when what is checked out, a branch or a kept review may have changed: once for what happens within a moment. Folders that are not
 * there yet are watched as soon as they are. Does not keep the process alive.
 */
export function watchRepository(folders: WatchedFolders, hear: () => void): { dispose(): void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const soon = (): void => {
    if (isOver) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      arm();
      hear();
    }, pause).unref();
  };
  const forget = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const arm = (): void => {
    const wanted = foldersOf(folders);
    for (const folder of watchers.keys()) if (!wanted.includes(folder)) forget(folder);
    for (const folder of wanted) {
      if (watchers.has(folder)) continue;
      const watcher = watchOne(folder, (name) => matters(folders, folder, name) && soon());
      watcher?.on('error', () => forget(folder));
      if (watcher) watchers.set(folder, watcher);
    }
  };
  arm();
  return {
    dispose() {
      isOver = true;
      clearTimeout(timer);
      watchers.forEach((_, folder) => forget(folder));
    },
  };
}

function watchOne(folder: string, hear: (name: string | null) => void): FSWatcher | undefined {
  try {
    return watchFolder(folder, { persistent: false }, (_, name) => hear(name));
  } catch {
    return undefined;
  }
}

/** Those that are there, each once. */
function foldersOf({ own, shared, reviews }: WatchedFolders): readonly string[] {
  const single = [own, shared, join(own, 'logs'), join(own, 'docent'), reviews, join(own, 'reftable'), join(shared, 'reftable')];
  const refs = ['heads', 'remotes'].map((name) => join(shared, 'refs', name));
  return [...new Set([...single.filter((folder) => namesIn(folder)), ...refs.flatMap((folder) => below(folder))])].slice(0, most);
}

function below(folder: string): readonly string[] {
  const found = [folder];
  for (let index = 0; index < found.length && found.length < most; index++) {
    const at = found[index] ?? '';
    for (const entry of namesIn(at) ?? []) if (entry.isDirectory()) found.push(join(at, entry.name));
  }
  return namesIn(folder) ? found : [];
}

function namesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Beside what we ask for, a git folder holds what every command touches (the index), and locks that come and go. */
function matters({ own, shared, reviews }: WatchedFolders, folder: string, name: string | null): boolean {
  if (name === null) return true;
  if (/\.(?:lock|tmp|breaking)$/.test(name)) return false;
  if (folder === reviews) return name.endsWith('.json');
  return folder === own || folder === shared ? heads.has(name) : true;
}

const heads = new Set([
  'HEAD',
  'packed-refs',
  'FETCH_HEAD',
  'rebase-merge',
  'rebase-apply',
  'refs',
  'logs',
  'docent',
  'config',
  'shallow',
  'reftable',
]);
