import { existsSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExamineAll } from '../core/engine/options.ts';
import type { NoChange } from '../core/review/change.ts';
import type { Repository } from '../core/review/repository.ts';
import { cached } from './cache.ts';
import { cachePlace } from './cache-place.ts';
import { diskFiles, type DiskFiles } from './disk.ts';
import { productFingerprint } from './fingerprint.ts';
import { examineInWorkers } from './pool.ts';

interface Opening {
  readonly exclude: readonly string[];
  /** Folder of the cache; absent: where this system keeps caches. */
  readonly cache: string | undefined;
}

/** Open a folder: its files, and the quickest way there is to examine them. */
export function openFolder(root: string, { exclude, cache }: Opening): { readonly files: DiskFiles; readonly examineAll: ExamineAll } {
  const files = diskFiles(root, { exclude });
  const inWorkers = examineInWorkers({ root, files, cores: Math.min(4, availableParallelism()) });
  const fingerprint = productFingerprint();
  return { files, examineAll: fingerprint === undefined ? inWorkers : cached(inWorkers, cachePlace(root, cache), fingerprint) };
}

/** URI of a rule's page in the package, which is above the bundle (`dist/`) or this source; undefined where it is not there. */
export function rulePageUri(rule: string): string | undefined {
  const folders = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')];
  const paths = folders.map((folder) => join(folder, 'docs', 'rules', `${rule}.md`));
  const path = paths.find((each) => /^[\w-]+$/.test(rule) && existsSync(each));
  return path && pathToFileURL(path).toString();
}

/** Open the git repository a folder is in, or say why there is none; `folder` is where it is below the top, with forward slashes. */
export async function openRepositoryOf(folder: string): Promise<{ readonly repository: Repository; readonly folder: string } | NoChange> {
  const { openRepository } = await import('./git/open.ts');
  const repository = await openRepository(folder);
  if ('reason' in repository) return repository;
  const below = relative(realpathSync.native(repository.top), realpathSync.native(folder)).replaceAll('\\', '/');
  return { repository, folder: below };
}
