import type { Connection } from 'vscode-languageserver';
import type { BuiltIn } from '../core/engine/setup.ts';
import { clientFiles } from './client-files.ts';
import type { Host, LocalRoot } from './host.ts';
import { looseFiles, noFiles } from './loose-files.ts';
import { Root, type Affected } from './root.ts';
import { inSlices } from './slices.ts';
import { Folder } from './uris.ts';

/** What opening a root takes. */
export interface Opening {
  readonly connection: Connection;
  readonly host: Host;
  readonly builtIn: BuiltIn;
  readonly exclude: readonly string[];
  readonly cache: string | undefined;
  readonly today: () => string;
  readonly onAffected: Affected;
}

/** Open a folder: from this machine where we can reach it, else through the client. */
export function openRoot(uri: string, opening: Opening): Root {
  const local = openLocal(uri, opening, opening.cache);
  const files = local?.files ?? clientFiles(opening.connection, uri, opening.exclude);
  return rootOf(uri, opening, { files, ...(local ? { examineAll: local.examineAll } : {}) });
}

/** Open what lies around a document that is in no folder: nothing is listed, so nothing but what is open is checked. */
export function openLoose(uri: string, opening: Opening): Root {
  const local = openLocal(uri, opening, undefined);
  return rootOf(uri, opening, { files: local ? looseFiles(local.files) : noFiles });
}

function openLocal(uri: string, { host, exclude }: Opening, cache: string | undefined): LocalRoot | undefined {
  const { scheme, fsPath } = new Folder(uri);
  return scheme === 'file' ? host.machine?.open(fsPath, { exclude, cache }) : undefined;
}

function rootOf(uri: string, { host, builtIn, today, onAffected }: Opening, reading: Pick<LocalRoot, 'files'> & Partial<LocalRoot>): Root {
  return new Root({ uri, builtIn, today, onAffected, turn: inSlices(() => host.pause()), ...reading });
}
