import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { isFile } from './repository.ts';

/**
 * Where git is on this machine; undefined where it is not. Only folders that the PATH names in full count: the system might otherwise
 * take a program from the folder one happens to be in, which is somebody's workspace.
 */
export function findGit(path = process.env['PATH'] ?? '', platform = process.platform): string | undefined {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const found = path
    .split(delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name))
    .find(isProgram);
  return found !== undefined && isRealOnMac(found, platform) ? found : undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}

/** What macOS has in git's place until somebody installs the real one opens a window that offers to do so. Nobody asked for that. */
const isRealOnMac = (path: string, platform: string): boolean =>
  platform !== 'darwin' ||
  path !== '/usr/bin/git' ||
  existsSync('/Library/Developer/CommandLineTools/usr/bin/git') ||
  existsSync('/Applications/Xcode.app/Contents/Developer/usr/bin/git');
