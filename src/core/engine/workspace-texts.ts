import type { Config } from '../config/config.ts';
import { templateIn, withHomeTemplates } from '../config/home-templates.ts';
import { sidecarOfTemplate } from '../config/kinds-with-config.ts';
import type { Kind } from '../kinds/kind.ts';
import { folderOf } from '../text/path.ts';
import { configPath, type Setup, type WorkspaceTexts } from './setup.ts';

/** What a workspace says of itself where nothing was read yet. */
export const noTexts: WorkspaceTexts = { config: undefined, kinds: {}, templates: {}, homeFiles: {} };

/** Whether a file says how the workspace is set up, so that everything must be read anew. */
export const isSetup = (path: string): boolean => path === configPath || isKindFile(path);

/** Whether a file is the plain template of a kind, or would be. */
export const isHomeTemplate = (path: string, { kinds, config }: Pick<Setup, 'kinds' | 'config'>): boolean =>
  templatesOf(config, kinds).includes(path) ||
  kinds.some((kind) => config.kinds[kind.id]?.homes.includes(folderOf(path)) && templateIn([path], folderOf(path), kind) !== undefined);

const isKindFile = (path: string): boolean => /^\.docent\/kinds\/[^/]+\.md$/.test(path);

/** Templates that the config names, and what stands beside them as a sidecar stands beside artifacts. */
function templatesOf(config: Config, kinds: readonly Kind[]): readonly string[] {
  return Object.entries(config.kinds).flatMap(([id, { template, sidecar }]) => {
    if (template === undefined) return [];
    return [template, sidecarOfTemplate(template, sidecar ?? kinds.find((kind) => kind.id === id)?.sidecar) ?? []].flat();
  });
}

type Read = (path: string) => Promise<string | undefined>;

/** Read config and kind files, then what these name: home files of other tools, plain templates, also those that stand in a home. */
export async function readWorkspaceTexts(
  read: Read,
  paths: readonly string[],
  setupOf: (texts: WorkspaceTexts) => Setup,
): Promise<WorkspaceTexts> {
  const own = { ...noTexts, config: await read(configPath), kinds: await readAll(read, paths.filter(isKindFile)) };
  const { kinds, config } = setupOf(own);
  const homeFiles = kinds.flatMap(({ detect }) => detect.homeFile ?? []);
  const templates = templatesOf(withHomeTemplates(config, kinds, paths), kinds);
  return { ...own, homeFiles: await readAll(read, homeFiles), templates: await readAll(read, templates) };
}

async function readAll(read: Read, paths: readonly string[]): Promise<Record<string, string>> {
  const pairs = await Promise.all([...new Set(paths)].map(async (path) => [path, await read(path)] as const));
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
