import type { Mapping } from '../kinds/detect.ts';
import { isIndexPage } from '../kinds/never-artifact.ts';
import { nameOf } from '../text/path.ts';
import type { Config } from './config.ts';
import { globMatcher } from './globs.ts';

/** What the config maps to kinds: globs before homes, a home inside another before that other. An index page counts only where a glob names it. */
export function mappingsOf({ kinds }: Config): readonly Mapping[] {
  const each = Object.entries(kinds).filter(([, { off }]) => !off);
  const globs = each.flatMap(([kindId, { files }]) => files.map((glob) => globMapping(kindId, glob)));
  const homes = each.flatMap(([kindId, config]) => config.homes.map((home) => ({ kindId, home, homeFile: config.homeFile })));
  return [...globs, ...homes.sort((a, b) => b.home.length - a.home.length).map(homeMapping)];
}

const exclusions = new WeakMap<Config, (path: string) => string | undefined>();

/** Why the config leaves a path out; undefined where it does not. */
export function isExcluded(config: Config, path: string): string | undefined {
  let exclusion = exclusions.get(config);
  if (!exclusion) exclusions.set(config, (exclusion = exclusionOf(config)));
  return exclusion(path);
}

function globMapping(kindId: string, glob: string): Mapping {
  const matches = globMatcher([glob]);
  const namesIndexPage = isIndexPage(nameOf(glob));
  return {
    kindId,
    because: `The config says that “${glob}” is “${kindId}”`,
    matches: (path) => matches(path) && (namesIndexPage || !isIndexPage(path)),
  };
}

function homeMapping({
  kindId,
  home,
  homeFile,
}: {
  readonly kindId: string;
  readonly home: string;
  readonly homeFile: string | undefined;
}): Mapping {
  const isIn = (path: string): boolean => home === '' || path.startsWith(`${home}/`);
  return {
    kindId,
    because: `${homeFile ? `“${homeFile}”` : 'The config'} says that “${home}” is a home of “${kindId}”`,
    matches: (path) => isIn(path) && !isIndexPage(path),
  };
}

function exclusionOf({ exclude, notArtifacts, index }: Config): (path: string) => string | undefined {
  const isLeftOut = globMatcher(exclude);
  const none = new Set(notArtifacts);
  const pages = new Set(index.map(({ file }) => file));
  return (path) => {
    if (none.has(path)) return 'The config says that it is no artifact';
    if (pages.has(path)) return 'The config says that it is an index page';
    return isLeftOut(path) ? 'The config leaves it out' : undefined;
  };
}
