import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { isChange, type Change, type ChangedFile } from '../../../src/core/review/change.ts';
import type { ChangeQuestion, Repository } from '../../../src/core/review/repository.ts';
import { findGit } from '../../../src/node/git/find-git.ts';
import { openRepository } from '../../../src/node/git/open.ts';
import { folderOf } from '../support.ts';

const person = { NAME: 'Ann', EMAIL: 'ann@example.org', DATE: '2026-11-01T10:00:00+00:00' };
const env = {
  // Whoever runs the tests from a hook has git's own variables set, for another repository.
  ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'))),
  ...Object.fromEntries(
    Object.entries(person).flatMap(([key, value]) => ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value])),
  ),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A suite that needs git, and says so where it is missing. */
export function gitSuite(name: string, body: (this: Mocha.Suite) => void): void {
  if (findGit() === undefined) suite.skip(`${name} (not run: there is no git here)`, body);
  else suite(name, body);
}

/** A repository of its own on branch main, which a test builds commit by commit. */
export class TestRepository {
  readonly root: string;

  constructor(root = realpathSync(folderOf({})), ...init: readonly string[]) {
    this.root = root;
    this.git('init', '--quiet', '--initial-branch=main', ...init);
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.root, ...args], { env, stdio: 'pipe', encoding: 'utf8' }).trim();
  }

  /** A file that is null is deleted. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): this {
    for (const [path, content] of Object.entries(files)) {
      const full = join(this.root, path);
      mkdirSync(dirname(full), { recursive: true });
      if (content === null) rmSync(full);
      else writeFileSync(full, content);
    }
    return this;
  }

  /** The hash of the commit. */
  commit(message: string, files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
    this.write(files).git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  branch(name: string, from = 'HEAD'): this {
    this.git('checkout', '--quiet', '-b', name, from);
    return this;
  }

  /** A program that leaves a file behind when it runs; its path, fit for a shell. */
  trap(name: string, mark: string): string {
    const path = join(this.root, '.git', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
    chmodSync(path, 0o755);
    return path;
  }
}

/** The repository around a folder, which a test expects to be there. */
export async function opened(folder: string): Promise<Repository> {
  const repository = await openRepository(folder);
  if ('reason' in repository) throw new Error(repository.message);
  return repository;
}

const noTexts = (): boolean => false;

/** A change that a test expects to be there. */
export async function changeIn(folder: string, question: Partial<ChangeQuestion> = {}): Promise<Change> {
  const change = await (await opened(folder)).change({ wantsText: noTexts, ...question });
  if (!isChange(change)) throw new Error(`${change.reason}: ${change.message}`);
  return change;
}

/** Why there is no change, as reason and sentence. */
export async function whyNone(folder: string, question: Partial<ChangeQuestion> = {}): Promise<string> {
  const repository = await openRepository(folder);
  const answer = 'reason' in repository ? repository : await repository.change({ wantsText: noTexts, ...question });
  return 'reason' in answer ? `${answer.reason}: ${answer.message}` : 'a change';
}

/** A file of a change in a line: `modified a.ts +1 -2`. */
export const short = ({ status, from, path, binary, added, removed }: ChangedFile): string =>
  `${status} ${from === undefined ? '' : `${from} > `}${path} ${binary ? 'binary' : `+${added} -${removed}`}`;

/** The lines of a file as a diff shows them, with numbers: `-2 text`, `+2 text`. */
export const shownLines = ({ lines }: ChangedFile): readonly string[] | undefined =>
  lines && [...lines.removed.map(({ line, text }) => `-${line} ${text}`), ...lines.added.map(({ line, text }) => `+${line} ${text}`)];
