import { URI } from 'vscode-uri';
import { joinPath } from '../core/text/path.ts';

/** A folder by its URI: from URIs to paths relative to it, and back. */
export class Folder {
  readonly uri: string;
  readonly #folder: URI;

  constructor(uri: string) {
    this.#folder = parse(uri);
    this.uri = this.#folder.toString();
  }

  get scheme(): string {
    return this.#folder.scheme;
  }
  /** As this machine writes it; only for the scheme `file`. */
  get fsPath(): string {
    return this.#folder.fsPath;
  }
  /** Its last segment. */
  get name(): string {
    return this.#folder.path.slice(this.#folder.path.lastIndexOf('/') + 1);
  }

  /** The path of a URI in this folder, empty for the folder itself; undefined where it lies elsewhere. */
  pathOf(uri: string): string | undefined {
    const { scheme, authority, path } = parse(uri);
    if (scheme === this.#folder.scheme && authority === this.#folder.authority && path === this.#folder.path) return '';
    const start = this.#folder.path === '/' ? '/' : `${this.#folder.path}/`;
    const isBelow = scheme === this.#folder.scheme && authority === this.#folder.authority && path.startsWith(start);
    return isBelow ? path.slice(start.length) : undefined;
  }

  uriOf(path: string): string {
    return this.#folder.with({ path: `/${joinPath(this.#folder.path, path)}` }).toString();
  }
}

/** One spelling for each URI: no slash at the end, the letter of a drive small. */
export const tidyUri = (uri: string): string => parse(uri).toString();

function parse(uri: string): URI {
  const parsed = URI.parse(uri);
  const path = parsed.path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase()).replace(/(.)\/+$/, '$1');
  return parsed.path === path ? parsed : parsed.with({ path });
}

/** The folder (or URI) above a URI. */
export function folderUri(uri: string): string {
  const parsed = parse(uri);
  return parsed.with({ path: parsed.path.replace(/\/[^/]*$/, '') || '/' }).toString();
}

/** The URI of a file of this machine. */
export const fileUri = (path: string): string => URI.file(path).toString();
