import type { Kind } from '../kinds/kind.ts';
import { folderOf, nameOf } from '../text/path.ts';
import type { Config } from './config.ts';

/** The template that stands in a home, by its name: `template.md`, `0000-template.md`, `adr-template.md`; the plainest of several. */
export function templateIn(paths: Iterable<string>, home: string, { id, prefixes }: Pick<Kind, 'id' | 'prefixes'>): string | undefined {
  const names = [
    'template.md',
    '0000-template.md',
    '000-template.md',
    ...[id, ...prefixes].map((prefix) => `${prefix.toLowerCase()}-template.md`),
  ];
  const found = [...paths]
    .filter((path) => folderOf(path) === home)
    .map((path) => ({ path, rank: names.indexOf(nameOf(path).toLowerCase()) }));
  return found.filter(({ rank }) => rank >= 0).sort((a, b) => a.rank - b.rank)[0]?.path;
}

/** Whether the config leaves it to the template in a home what artifacts of a kind look like: nobody wrote a body for them elsewhere. */
export const followsHome = ({ id, origin }: Kind, { kinds }: Config): boolean =>
  origin.builtIn && kinds[id]?.template === undefined && kinds[id]?.variant === undefined;

/** The config in which a template that stands in a home it names is the kind's, where it names no other. */
export function withHomeTemplates(config: Config, kinds: readonly Kind[], paths: readonly string[]): Config {
  const found = kinds.flatMap((kind) => {
    const settings = config.kinds[kind.id];
    if (!settings || settings.off || !followsHome(kind, config)) return [];
    const template = settings.homes.map((home) => templateIn(paths, home, kind)).find((path) => path !== undefined);
    return template === undefined ? [] : [[kind.id, { ...settings, template, templateFound: true }] as const];
  });
  return found.length === 0 ? config : { ...config, kinds: { ...config.kinds, ...Object.fromEntries(found) } };
}
