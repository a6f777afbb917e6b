import type { Catalog } from '../catalog/catalog.ts';
import type { Config } from '../config/config.ts';
import { homesNamed } from '../config/private-homes.ts';
import { addIgnoreLine, ignoreLine } from '../drafts/ignore-line.ts';
import { isIndexPage } from '../kinds/detect.ts';
import type { Kind } from '../kinds/kind.ts';
import type { KeepOut } from '../rules/rule.ts';
import { folderOf, isBelow, joinPath, relativePath } from '../text/path.ts';

/** What is known of the workspace; an engine knows it. */
export interface Surroundings {
  readonly catalog: Catalog;
  readonly config: Config;
  readonly listed: ReadonlySet<string>;
  text(path: string): Promise<string | undefined>;
}

/** How git would be made to ignore a private artifact, there or not yet: by a line in the `.gitignore` nearest above it. */
export async function keepOut(around: Surroundings, path: string, kind: Kind): Promise<KeepOut> {
  const folder = folderToIgnore(around, path, kind);
  const target = folder ?? path;
  const { file, text } = await nearestIgnoreFile(around, folderOf(target));
  const line = ignoreLine(relativePath(folderOf(file), target), folder !== undefined);
  return { target, file, line, change: addIgnoreLine(file, text, line) };
}

/** The home that holds it, or the folder where others like it are, if nothing there is anybody's; undefined where only the file itself may go. */
function folderToIgnore({ catalog, config, listed }: Surroundings, path: string, kind: Kind): string | undefined {
  const homes = homesNamed(kind, config).filter((home) => home !== '' && isBelow(path, [home]));
  const others = catalog.inHome(folderOf(path)).filter((each) => each.private && each.path !== path);
  const likely = [...homes.sort((a, b) => b.length - a.length), ...(others.length > 0 ? [folderOf(path)] : [])];
  const isMine = (each: string): boolean => each === path || isIndexPage(each) || (catalog.get(each)?.private ?? false);
  return likely.find((folder) => folder !== '' && [...listed].every((each) => !isBelow(each, [folder]) || isMine(each)));
}

async function nearestIgnoreFile(
  around: Surroundings,
  from: string,
): Promise<{ readonly file: string; readonly text: string | undefined }> {
  for (let folder = from; ; folder = folderOf(folder)) {
    const file = joinPath(folder, '.gitignore');
    const text = await around.text(file);
    if (text !== undefined || folder === '') return { file, text };
  }
}
