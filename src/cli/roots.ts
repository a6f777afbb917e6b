import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { findRoot } from '../node/root.ts';
import { Refusal } from './refusal.ts';

/** One root, and which of its paths were asked for. */
export interface Asked {
  /** Absolute. */
  readonly root: string;
  /** Files and folders relative to the root, with forward slashes; an empty one is the root itself. */
  readonly paths: readonly string[];
}

/** Sort what was typed by the root each lies in; refuse what is not there. */
export function askedRoots(operands: readonly string[], cwd: string): Asked[] {
  const byRoot = new Map<string, string[]>();
  for (const operand of operands.length > 0 ? operands : ['.']) {
    const path = resolve(cwd, operand);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw notThere(operand);
    const root = rootFor(stat.isDirectory() ? path : dirname(path), cwd);
    byRoot.set(root, [...(byRoot.get(root) ?? []), slashed(relative(root, path))]);
  }
  return [...byRoot].map(([root, paths]) => ({ root, paths }));
}

/** The root of a folder: its nearest `.docent/`, else the working directory it lies in, else its repository, else itself. */
export function rootFor(folder: string, cwd: string): string {
  const found = findRoot(folder);
  if (existsSync(join(found, '.docent'))) return found;
  return isInside(cwd, folder) ? cwd : (repositoryOf(folder) ?? folder);
}

/** The path of a file of a root, as seen from the working directory, with forward slashes. */
export const shownFrom = (cwd: string, root: string, path: string): string => slashed(relative(cwd, join(root, path))) || '.';

/** Whether a file is one of those asked for. */
export const isAsked = ({ paths }: Pick<Asked, 'paths'>, path: string): boolean =>
  paths.some((asked) => asked === '' || asked === path || path.startsWith(`${asked}/`));

const slashed = (path: string): string => path.replaceAll('\\', '/');

function isInside(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** The folder of the repository that a folder lies in; undefined where there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function notThere(operand: string): Refusal {
  return /[*?[{]/.test(operand)
    ? new Refusal(`“${operand}” is not there, and Docent reads no patterns`, 'Name a folder: everything in it is checked')
    : new Refusal(`“${operand}” is not there`);
}
