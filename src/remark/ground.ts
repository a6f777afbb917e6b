import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { withHomeTemplates } from '../core/config/home-templates.ts';
import { shipped } from '../core/engine/shipped.ts';
import { configPath, readSetup, type Setup, type WorkspaceTexts } from '../core/engine/setup.ts';
import { noTexts } from '../core/engine/workspace-texts.ts';
import { ruleIds } from '../core/rules/rules/index.ts';
import { today } from '../node/clock.ts';
import { itemFolderOf } from '../core/kinds/file-name.ts';
import type { Kind } from '../core/kinds/kind.ts';
import { folderOf, joinPath, nameOf } from '../core/text/path.ts';
import { findRoot } from '../node/root.ts';
import type { RemarkDocentOptions } from './options.ts';

/** What is known before a file is looked at: the workspace's setup, and the file's path in it. */
export interface Ground {
  readonly setup: Setup;
  /** Relative to the root, with forward slashes. */
  readonly path: string;
}

/** Read what a workspace says of itself, for one file of it. */
export function groundFor(file: string, cwd: string, options: RemarkDocentOptions): Ground {
  const root = options.root ?? rootOf(dirname(file), cwd);
  const path = relative(root, file).replaceAll('\\', '/');
  const kinds = Object.fromEntries(
    namesIn(join(root, '.docent', 'kinds')).map((name) => [`.docent/kinds/${name}`, textOf(join(root, '.docent', 'kinds', name)) ?? '']),
  );
  const texts: WorkspaceTexts = { ...noTexts, config: textOf(join(root, configPath)), kinds };
  const now = options.today ?? today();
  const first = readSetup(shipped, texts, ruleIds, now);
  const read = (paths: readonly (string | undefined)[]): Record<string, string> =>
    Object.fromEntries(paths.flatMap((each) => (each === undefined ? [] : [[each, textOf(join(root, each)) ?? '']])));
  const homeFiles = read(first.kinds.map(({ detect }) => detect.homeFile));
  const inHomes = Object.values(first.config.kinds).flatMap(({ homes }) => homes.flatMap((home) => filesIn(root, home)));
  const templates = read(Object.values(withHomeTemplates(first.config, first.kinds, inHomes).kinds).map(({ template }) => template));
  const setup = readSetup(shipped, { ...texts, homeFiles, templates }, ruleIds, now);
  const profile = options.profile ?? setup.config.profile;
  return { path, setup: { ...setup, config: { ...setup.config, profile }, itemFolders: itemFolders(root, path, setup.kinds) } };
}

/** The nearest `.docent/`, else the working directory. */
function rootOf(folder: string, cwd: string): string {
  const found = findRoot(folder);
  return found === folder && namesIn(join(folder, '.docent')).length === 0 ? cwd : found;
}

/** Folders above the file that are an item themselves, or belong to one: numbered, with a README or with a file of the same name beside them. */
function itemFolders(root: string, path: string, kinds: readonly Kind[]): string[] {
  const prefixes = kinds.flatMap((kind) => kind.prefixes);
  const isThere = (folder: string, name: string): boolean => namesIn(join(root, folder)).some((each) => each.toLowerCase() === name);
  const folders = path.split('/').slice(0, -1);
  return folders
    .map((_, at) => folders.slice(0, at + 1).join('/'))
    .filter((folder) => itemFolderOf(`${folder}/README.md`, prefixes) !== undefined)
    .filter((folder) => isThere(folder, 'readme.md') || isThere(folderOf(folder), `${nameOf(folder)}.md`.toLowerCase()));
}

const filesIn = (root: string, folder: string): string[] => namesIn(join(root, folder)).map((name) => joinPath(folder, name));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}
