import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { textOf } from './repository.ts';

/**
 * The file in which a person says what git ignores in all their repositories. A repository's own config is not asked where that is:
 * anybody may have written it.
 */
export function personalIgnoreFile(): string {
  const home = homedir();
  const settings = process.env['XDG_CONFIG_HOME'] || join(home, '.config');
  const named = [join(home, '.gitconfig'), join(settings, 'git', 'config')]
    .map((path) => /^\s*excludesfile\s*=\s*"?(.+?)"?\s*$/im.exec(textOf(path) ?? '')?.[1])
    .find((path) => path !== undefined);
  return named === undefined ? join(settings, 'git', 'ignore') : resolve(home, named.replace(/^~[\\/]/, ''));
}
