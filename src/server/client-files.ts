import type { Connection } from 'vscode-languageserver';
import { globMatcher } from '../core/config/globs.ts';
import { IgnoreFiles } from '../core/config/ignore-files.ts';
import { folderOf, isBelow, nameOf } from '../core/text/path.ts';
import type { FileEntry } from '../core/ports.ts';
import type { ClientRequests } from '../manifest/protocol.ts';
import type { RootFiles } from './host.ts';
import { Folder } from './uris.ts';

const mark = '\uFEFF';

/** The files of a folder that only the client can reach: it lists and reads them, and we leave out what git ignores. */
export function clientFiles(connection: Connection, uri: string, exclude: readonly string[]): RootFiles {
  const folder = new Folder(uri);
  const excluded = globMatcher(exclude);
  let ignored = new IgnoreFiles();
  let nested: readonly string[] = [];
  let all: readonly FileEntry[] = [];
  let opened: readonly string[] = [];
  const ask = <M extends keyof ClientRequests>(method: M, params: ClientRequests[M][0]): Promise<ClientRequests[M][1]> =>
    connection.sendRequest(method, params);

  const read = async (path: string): Promise<string | undefined> => {
    const text = (await ask('docent/readFile', { uri: folder.uriOf(path) }))?.text;
    return text?.startsWith(mark) ? text.slice(1) : text;
  };
  const readIgnoreFiles = async (paths: readonly string[]): Promise<void> => {
    const found = new IgnoreFiles();
    for (const path of paths) if (nameOf(path) === '.gitignore') found.add(folderOf(path), (await read(path)) ?? '');
    found.addOuter('', (await read('.git/info/exclude')) ?? '');
    ignored = found;
  };

  return {
    read,
    nested: () => nested,
    async list() {
      all = (await ask('docent/listFiles', { uri: folder.uri })).flatMap(({ uri: each, version }): FileEntry[] => {
        const path = folder.pathOf(each);
        return path === undefined ? [] : [{ path, version }];
      });
      await readIgnoreFiles(all.map(({ path }) => path));
      nested = [...new Set(all.flatMap(({ path }) => /^(.+?)\/\.docent\//.exec(path)?.[1] ?? []))];
      return all.filter(
        ({ path }) => path.startsWith('.docent/') || (path.endsWith('.md') && !ignored.ignoresFile(path) && !excluded(path)),
      );
    },
    async listIgnored(folders) {
      opened = folders;
      return all.filter(({ path }) => path.endsWith('.md') && isBelow(path, folders) && ignored.ignoresFile(path) && !excluded(path));
    },
    async exist(paths) {
      return paths.length === 0 ? [] : ask('docent/filesExist', { uris: paths.map((path) => folder.uriOf(path)) });
    },
    async ignores(path) {
      return excluded(path) || (ignored.ignoresFile(path) && !isBelow(path, opened));
    },
    async git(paths) {
      const [isRepository] = await ask('docent/filesExist', { uris: [folder.uriOf('.git')] });
      return paths.map((path) => (isRepository ? { ignored: ignored.ignoresFile(path), tracked: false } : undefined));
    },
  };
}
